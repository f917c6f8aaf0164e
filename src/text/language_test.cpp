#include "text/language.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rasid {
namespace {

struct Sample {
  std::string_view language;
  std::string_view text;
};

// Written for this test.
constexpr Sample samples[] = {
    {"ar", "بحث وزير الخارجية مع نظيره التركي سبل تعزيز العلاقات بين البلدين."},
    {"ar", "وصل الرئيس إلى العاصمة في زيارة رسمية تستمر يومين"},
    {"ar", "قتل خمسة أشخاص في هجوم على قاعدة عسكرية شمال البلاد"},
    {"ar", "دعا مجلس الأمن جميع الأطراف الى وقف فوري لاطلاق النار"},
    {"ar", "نفت طهران مسؤوليتها عن الهجوم واتهمت واشنطن بتلفيق الادلة"},
    {"ar", "مباحثات قطرية كويتية عمانية في الدوحة بشأن الربط الكهربائي"},
    {"ar", "گال وزير النقل العراقي إن خط البصرة چزابة سيفتح قريبا أمام المسافرين"},
    {"ar", "التقى الملك محمد السادس رئيس الحكومة الإسبانية في أگادير أمس الخميس"},
    {"ar", "محمد حسين علي جعفر باقر كاظم موسى رضا جواد هادي مهدي صادق"},
    {"ar", "وقال بوتين لشي جين بينغ إن موسكو وبكين شريكتان. \"Russia and China are partners\""},
    {"ar", "شو بدنا نعمل هلق والله ما بعرف كل يوم خبر جديد عن الحكومة والبلد خربان"},
    {"ar", "احنا عايزين نعرف الحكومة عملت ايه في موضوع السد ده من غير كلام كتير"},
    {"ar", "يا زلمة هاي الحرب ما بتخلص لا اليوم ولا بكرة والناس تعبت كثير"},
    {"ar", "علاش الحكومة ما بغاتش تهضر على المشكل ديال الحدود مع الجيران ديالنا"},
    {"ar", "اجتماع في القاهرة. اجتماع في عمان. اجتماع في بغداد. لا نتائج حتى الآن."},
    {"ar", "قُتِلَ جُندِيّانِ وَأُصيبَ ثَلاثَةٌ فِي اِشتِباكٍ عَلى الحُدودِ"},
    {"ar", "ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﻤﺤﺎﺩﺛﺎﺕ ﺳﺘﺴﺘﺄﻧﻒ ﻏﺪﺍ ﻓﻲ ﺟﻨﻴﻒ"},
    {"ar", "رويترز: أوبك+ تتفق على خفض الإنتاج مليوني برميل يوميا OPEC+ agrees to cut output"},
    {"ar",
     "السفير البريطاني يغادر: Statement by His Majesty's Government on the embassy, "
     "ويضيف أن السفارة ستبقى مفتوحة أمام المراجعين وأن الخدمات القنصلية مستمرة كالمعتاد"},
    {"fa",
     "وزیر امور خارجه ایران با همتای عراقی خود در بغداد دیدار و "
     "گفت‌وگو "
     "کرد"},
    {"fa",
     "رئیس جمهور گفت که مذاکرات هسته‌ای ادامه خواهد "
     "داشت"},
    {"fa", "سخنگوی وزارت خارجه حمله به کنسولگری ایران در دمشق را محکوم کرد"},
    {"fa", "قیمت دلار امروز در بازار آزاد تهران به پنجاه هزار تومان رسید"},
    {"fa", "نیروهای طالبان کنترل چند ولسوالی را در شمال افغانستان به دست گرفتند"},
    {"fa",
     "پارلمان اروپا قطعنامه‌ای درباره وضعیت حقوق بشر "
     "تصویب "
     "کرد"},
    {"fa", "هواپیمای مسافربری پس از برخاستن از فرودگاه مهرآباد دچار نقص فنی شد"},
    {"fa", "دو كشور بر گسترش همكاري هاي اقتصادي و تجاري تاكيد كردند"},
    {"fa", "معاون وزير خارجه روسيه گفت كه مسكو به تعهدات خود پايبند است"},
    {"ur", "پاکستان کے وزیر خارجہ نے چین کے دورے کے دوران اپنے ہم منصب سے ملاقات کی"},
    {"ur", "وزیراعظم نے کہا ہے کہ حکومت مہنگائی پر قابو پانے کے لیے اقدامات کر رہی ہے"},
    {"ur", "بھارت اور پاکستان کے درمیان سرحد پر فائرنگ کا تبادلہ ہوا"},
    {"ur", "سعودی عرب نے پاکستان کو تین ارب ڈالر قرض دینے کا اعلان کیا ہے"},
    {"ur", "افغانستان میں طالبان کی حکومت کو تسلیم کرنے پر ابھی کوئی فیصلہ نہیں ہوا"},
    {"ur", "ٹرمپ نے ایران کے ساتھ مذاکرات کے لیے آمادگی ظاہر کر دی"},
    {"ckb", "سەرۆکی هەرێمی کوردستان لەگەڵ سەرۆک وەزیرانی عێراق کۆبووەوە"},
    {"ckb", "وەزیری دەرەوەی تورکیا گەیشتە بەغدا بۆ گفتوگۆ لەسەر ئاو"},
    {"ckb", "پەرلەمانی کوردستان یاسای بودجەی ساڵی داهاتووی پەسەند کرد"},
    {"ckb", "هێرشی درۆنی بۆ سەر کێڵگەی نەوتی لە نزیک هەولێر چوار بریندار هەبوو"},
    {"ckb", "نرخی نەوت لە بازاڕەکانی جیهاندا بەرزبووەوە"},
    {"ug", "خىتاي تاشقى ئىشلار مىنىستىرى ئوتتۇرا ئاسىيا دۆلەتلىرىنى زىيارەت قىلدى"},
    {"ug", "ئۇيغۇر تىلىدىكى خەۋەرلەر ھەر كۈنى يېڭىلىنىپ تۇرىدۇ"},
    {"ug", "ئۈرۈمچىدە ئۆتكۈزۈلگەن يىغىنغا نۇرغۇن ۋەكىللەر قاتناشتى"},
    {"ps", "د افغانستان د بهرنیو چارو وزیر له خپل پاکستاني سیال سره په کابل کې ولیدل"},
    {"ps", "ولسمشر وویل چې د سولې خبرې به بیا پیل شي او ټولې خواوې به ګډون وکړي"},
    {"ps", "په هلمند کې د ښوونځيو د بیا پرانیستلو لپاره غونډه وشوه"},
    {"sd", "سنڌ حڪومت ٻوڏ متاثرن لاءِ گهر ٺاهڻ جو اعلان ڪيو آهي ۽ ڪم شروع ٿي ويو آهي"},
    {"en",
     "The foreign minister met his Turkish counterpart in Ankara on Tuesday to discuss trade."},
    {"en", "Two soldiers were killed in an attack on a military base in the north of the country."},
    {"fr", "Le ministre des Affaires étrangères a rencontré son homologue turc mardi à Ankara."},
    {"es", "El presidente del Gobierno viajará a Rabat para reunirse con el rey de Marruecos."},
    {"de", "Der Außenminister traf am Dienstag in Ankara seinen türkischen Amtskollegen."},
    {"ru", "Министр иностранных дел встретился в Анкаре со своим турецким коллегой во вторник."},
    {"tr", "Dışişleri Bakanı Ankara'da mevkidaşıyla bir araya gelerek ikili ilişkileri görüştü."},
    {"iw", "שר החוץ נפגש עם עמיתו הטורקי באנקרה ביום שלישי לדיון על יחסי הסחר"},
    {"zh", "外交部长星期二在安卡拉会见了土耳其外长，双方讨论了贸易与安全问题。"},
};

TEST_CASE("short texts in the languages of newsrooms") {
  for (const Sample& sample : samples) {
    CAPTURE(sample.text);
    CHECK(language_of(sample.text) == sample.language);
    CHECK(is_read(language_of(sample.text)) == (sample.language == "ar"));
  }
}

TEST_CASE("what is too short to tell is read") {
  for (const std::string_view text :
       {"", "عاجل", "رويترز", "تهران", "کابل", "زیارة رسمیة", "OK", "12:30", "Reuters", "؟ ؟ ؟"}) {
    CAPTURE(text);
    CHECK(language_of(text).empty());
    CHECK(is_read(language_of(text)));
  }
}

TEST_CASE("an Arabic article with long quotations is Arabic, the reverse is not") {
  std::string article;
  for (int i = 0; i < 3; ++i)
    article += std::string(samples[0].text) + ' ' + std::string(samples[46].text) + '\n';
  CHECK(language_of(article) == "ar");
  std::string foreign;
  for (int i = 0; i < 20; ++i)
    foreign += std::string(samples[46].text) + '\n';
  CHECK(language_of(foreign + "قال الوزير") == "en");
}

TEST_CASE("any bytes of valid UTF-8 and any length") {
  CHECK(language_of(std::string(1000000, '\x01')).empty());
  std::string cut;
  while (cut.size() < 70000)
    cut += "خبر ";
  CHECK(language_of(cut) == "ar");
  CHECK(language_of("\U0001F600\U0001F600\uFFFD\u200F\u200E").empty());
}

}  // namespace
}  // namespace rasid
