"""Feeds of every kind and fault, each with the documents that it holds.

`feeds` is a list of Feed. A feed is served at {base}/feeds/NAME and read as a file as well; {base} in the expected documents is
the server's address. Keys that an expected document does not name are not compared; `faults` are regexes for what is told.
"""
import dataclasses


@dataclasses.dataclass
class Feed:
    name: str
    body: bytes
    documents: list
    faults: list = dataclasses.field(default_factory=list)
    content_type: str = "application/rss+xml"
    only_served: bool = False  # what it gives depends on its address


feeds = []


def feed(name, body, *documents, faults=(), encoding="utf-8", **more):
    body = body if isinstance(body, bytes) else body.encode(encoding)
    feeds.append(Feed(name, body, list(documents), list(faults), **more))


def rss(items, head="", channel="<title>وكالة الأفق</title><link>https://ufuq.example/</link>", declaration='<?xml version="1.0" encoding="UTF-8"?>\n',
        attributes='version="2.0"'):
    return f"{declaration}<rss {attributes}>{head}<channel>{channel}{items}</channel></rss>"


def item(number=1, title="زيارة رسمية إلى تونس", text="<p>وصل الوزير إلى تونس.</p>", more="", date="Thu, 26 May 2022 10:00:00 +0300"):
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    day = f"<pubDate>{date}</pubDate>" if date else ""
    return (f"<item><title>{title}</title><link>https://ufuq.example/news/{number}</link><guid>https://ufuq.example/news/{number}</guid>"
            f"{day}<description>{escaped}</description>{more}</item>")


def expected(number=1, title="زيارة رسمية إلى تونس", text="وصل الوزير إلى تونس.", date="2022-05-26", **more):
    address = f"https://ufuq.example/news/{number}"
    return {"id": address, "source": "وكالة الأفق", "url": address, "date": date, "date_source": "feed" if date else None,
            "title": title, "text": f"{title}\n{text}" if text else title} | more


# Valid, one of each kind.
feed("rss-2.0.xml", rss(item(1) + item(2, title="لقاء في الدوحة")), expected(1), expected(2, title="لقاء في الدوحة"))
feed("rss-0.91.xml", '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
     '"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>وكالة الأفق</title>'
     '<link>https://ufuq.example/</link><language>ar</language><item><title>أول</title><link>https://ufuq.example/news/1</link>'
     '<description>نص أول.</description></item></channel></rss>', expected(1, title="أول", text="نص أول.", date=None))
feed("rss-0.92.xml", '<rss version="0.92"><channel><title>وكالة الأفق</title><link>https://ufuq.example/</link><item><title>أول</title>'
     '<link>https://ufuq.example/news/1</link><description>نص.</description><source url="https://b.example/rss">صحيفة البيان الجديد</source>'
     '</item></channel></rss>', expected(1, title="أول", text="نص.", date=None, source="صحيفة البيان الجديد"))
feed("rss-0.90.rdf", '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
     'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>وكالة الأفق</title><link>https://ufuq.example/</link></channel>'
     '<item><title>أول</title><link>https://ufuq.example/news/1</link></item></rdf:RDF>', expected(1, title="أول", text="", date=None))
feed("rss-1.0.rdf", '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
     'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
     '<channel rdf:about="https://ufuq.example/"><title>وكالة الأفق</title><link>https://ufuq.example/</link><items><rdf:Seq>'
     '<rdf:li rdf:resource="https://ufuq.example/news/1"/></rdf:Seq></items></channel><item rdf:about="https://ufuq.example/news/1">'
     '<title>أول</title><link>https://ufuq.example/news/1</link><description>موجز</description><dc:date>2022-05-26T10:00:00+03:00</dc:date>'
     '<content:encoded><![CDATA[<p>النص كله.</p>]]></content:encoded></item></rdf:RDF>', expected(1, title="أول", text="النص كله."))
feed("atom-1.0.xml", '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة الأفق</title>'
     '<link rel="self" href="https://ufuq.example/atom"/><link href="https://ufuq.example/"/><updated>2022-05-30T00:00:00Z</updated><entry>'
     '<id>tag:ufuq.example,2022:1</id><title>أول</title><link rel="enclosure" href="https://ufuq.example/1.mp3"/>'
     '<link rel="alternate" href="https://ufuq.example/news/1"/><published>2022-05-26T10:00:00Z</published><updated>2022-05-29T10:00:00Z</updated>'
     '<summary>موجز</summary><content type="html">&lt;p&gt;النص كله.&lt;/p&gt;</content></entry></feed>',
     expected(1, title="أول", text="النص كله.", id="tag:ufuq.example,2022:1"), content_type="application/atom+xml")
feed("atom-0.3.xml", '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>وكالة الأفق</title><link rel="alternate" '
     'href="https://ufuq.example/"/><entry><id>tag:ufuq.example,2004:1</id><title mode="escaped" type="text/html">أول &amp;amp; ثان</title><link rel="alternate" '
     'href="https://ufuq.example/news/1"/><issued>2004-05-26T10:00:00Z</issued><modified>2004-06-01T00:00:00Z</modified><content '
     'type="text/html" mode="escaped">&lt;b&gt;نص&lt;/b&gt;</content></entry></feed>',
     expected(1, title="أول & ثان", text="نص", date="2004-05-26", id="tag:ufuq.example,2004:1"))
feed("atom-xhtml.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">وكالة الأفق</title><link href="https://ufuq.example/"/><entry>'
     '<id>https://ufuq.example/news/1</id><title type="text">أ &lt;ب&gt; ج</title><published>2022-05-26T10:00:00Z</published><content type="xhtml">'
     '<div xmlns="http://www.w3.org/1999/xhtml"><p>فقرة <em>أولى</em>.</p><p>فقرة ثانية.<br/>وسطر.</p></div></content></entry></feed>',
     expected(1, title="أ <ب> ج", text="فقرة أولى.\nفقرة ثانية.\nوسطر."))
# No xmlns, and every name with a prefix of the feed's own.
feed("no-namespace.xml", '<feed><title>وكالة الأفق</title><link href="https://ufuq.example/"/><entry><id>https://ufuq.example/news/1</id>'
     '<title>أول</title><published>2022-05-26</published><content>نص</content></entry></feed>', expected(1, title="أول", text="نص"))
feed("odd-prefixes.xml", '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:title>وكالة الأفق</x:title><x:link href="https://ufuq.example/"/><x:entry>'
     '<x:id>https://ufuq.example/news/1</x:id><x:title>أول</x:title><x:published>2022-05-26T00:00:00Z</x:published>'
     '<x:content type="html">نص</x:content></x:entry></x:feed>', expected(1, title="أول", text="نص"))
feed("odd-module-prefixes.xml", rss(item(text="موجز", date="", more="<c:encoded>النص كله.</c:encoded><d:date>2022-05-26</d:date>"),
     attributes='version="2.0" xmlns:c="https://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"'),
     expected(text="النص كله."))
feed("foreign-titles.xml", rss('<item><media:title>عنوان الصورة</media:title><media:description>وصفها</media:description>'
     '<itunes:title>عنوان الحلقة</itunes:title><link>https://ufuq.example/news/1</link><guid>https://ufuq.example/news/1</guid>'
     '<title>العنوان</title><description>النص</description></item>',
     attributes='version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'),
     expected(title="العنوان", text="النص", date=None))
feed("undeclared-prefixes.xml", rss(item(text="موجز", date="", more="<content:encoded>النص كله.</content:encoded><dc:date>2022-05-26</dc:date>")),
     expected(text="النص كله."))
feed("atom-in-rss.xml", rss('<atom:link rel="self" href="https://ufuq.example/rss"/>' + item(1), attributes='version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"'),
     expected(1))
feed("rss-with-namespace.xml", rss(item(1), attributes='version="2.0" xmlns="http://backend.userland.com/rss2"'), expected(1))
feed("rss-unknown-namespace.xml", rss(item(1), attributes='version="2.0" xmlns="https://ufuq.example/schema"'), expected(1))
# Text.
feed("cdata.xml", rss('<item><title><![CDATA[مصر & قطر]]></title><link><![CDATA[https://ufuq.example/news/1]]></link><guid>https://ufuq.example/news/1</guid>'
     '<description><![CDATA[<p>أول</p>]]>\n<![CDATA[<p>ثان</p>]]></description></item>'), expected(title="مصر & قطر", text="أول\nثان", date=None))
feed("html-entities.xml", rss("<item><title>لقاء&nbsp;في &laquo;الدوحة&raquo; &amp;quot;غدا&amp;quot;</title><link>https://ufuq.example/news/1</link>"
     "<guid>https://ufuq.example/news/1</guid><description>&amp;#1606;&amp;#1589; &amp;amp; نص &ndash; آخر</description></item>"),
     expected(title='لقاء في «الدوحة» "غدا"', text="نص & نص – آخر", date=None))
feed("bare-ampersand.xml", rss("<item><title>مصر & قطر</title><link>https://ufuq.example/news/1?a=1&b=2</link><guid>https://ufuq.example/news/1</guid>"
     "<description>نص</description></item>"), expected(title="مصر & قطر", text="نص", date=None, url="https://ufuq.example/news/1?a=1&b=2"))
feed("unescaped-html.xml", rss("<item><title>أول</title><link>https://ufuq.example/news/1</link><guid>https://ufuq.example/news/1</guid>"
     "<description>قبل <p>فقرة <b>أولى</b> &amp; &lt;س&gt;</p><p>ثانية</p></description></item>"),
     expected(title="أول", text="قبل\nفقرة أولى & <س>\nثانية", date=None))
feed("captions-and-links.xml", rss(item(text='<figure><img src="a.jpg"><figcaption>الوزير، أرشيف</figcaption></figure><p>وصل الوزير.</p><script>x()</script>'
     '<ul><li><a href="/2">خبر آخر ذو عنوان طويل</a></li></ul><p>ظهرت <a href="/1">زيارة رسمية إلى تونس</a> أولا في <a href="/">وكالة الأفق</a></p>')),
     expected(text="وصل الوزير."))
feed("plain-paragraphs.xml", rss(item(text="فقرة أولى\nعلى سطرين.\n\nفقرة ثانية.")), expected(text="فقرة أولى على سطرين.\nفقرة ثانية."))
feed("title-repeated.xml", rss(item(text="<h1>زيارة رسمية إلى تونس</h1><p>وصل الوزير.</p>")), expected(text="وصل الوزير."))
feed("content-of-a-picture.xml", rss(item(text="الموجز.", more='<content:encoded>&lt;img src="a.jpg"&gt;</content:encoded>')), expected(text="الموجز."))
feed("no-title.xml", rss("<item><link>https://ufuq.example/news/1</link><guid>https://ufuq.example/news/1</guid><description>نص بلا عنوان.</description></item>"),
     expected(title=None, date=None, text=None) | {"text": "نص بلا عنوان."})
feed("no-words.xml", rss('<item><link>https://ufuq.example/news/1</link></item>\n<item><title> </title></item>'),
     faults=[r":2: an item without words", r":3: an item without words"])
# Days.
feed("days.xml", rss(item(1, date="Thu, 26 May 22 10:00:00 GMT") + item(2, date="2022-05-27T10:00:00Z") + item(3, date="الخميس, 26 May 2022 10:00:00 +0300") +
     item(4, date="26/05/2022 10:00") + item(5, date="Fri, 26 May 2022 25:61 XYZ") + item(6, date="20220526101500")),
     expected(1), expected(2, date="2022-05-27"), expected(3), expected(4), expected(5), expected(6))
feed("no-days.xml", rss(item(1, date="") + item(2, date="05/06/2022") + item(3, date="31 Feb 2022") + item(4, date="Thu, 01 Jan 1970 00:00:00 GMT")),
     *[expected(number, date=None) for number in (1, 2, 3, 4)],
     faults=["date of an item cannot be read: 05/06/2022", "31 Feb 2022", "01 Jan 1970"])
feed("updated-is-no-publication.xml", '<feed xmlns="http://www.w3.org/2005/Atom"><title>وكالة الأفق</title><link href="https://ufuq.example/"/><entry>'
     '<id>https://ufuq.example/news/1</id><title>أول</title><updated>2022-05-26T10:00:00Z</updated><content>نص</content></entry></feed>',
     expected(1, title="أول", text="نص", date=None))
feed("day-in-address.xml", rss('<item><title>أول</title><link>https://ufuq.example/2022/05/26/a</link></item>'),
     {"id": "https://ufuq.example/2022/05/26/a", "date": "2022-05-26", "date_source": "url", "text": "أول"})
# Addresses and ids.
feed("relative-links.xml", rss('<item><title>1</title><link>/news/1</link></item><item xml:base="https://b.example/x/"><title>2</title><link>2</link></item>'
     '<item><title>3</title><link>//c.example/3</link></item><item><title>4</title><link>javascript:alert(1)</link></item>',
     channel="<title>وكالة الأفق</title><link>https://ufuq.example/</link>", attributes='version="2.0" xml:base="https://ufuq.example/sub/"'),
     {"url": "https://ufuq.example/news/1", "text": "1"}, {"url": "https://b.example/x/2", "text": "2"}, {"url": "https://c.example/3", "text": "3"},
     {"url": None, "text": "4"})
feed("relative-to-the-feed.xml", rss('<item><title>1</title><link>news/1</link></item>', channel="<title>وكالة الأفق</title><link>/</link>"),
     {"url": "{base}/feeds/news/1", "text": "1"}, only_served=True)
feed("guids.xml", rss('<item><title>1</title><guid>https://ufuq.example/news/1</guid></item><item><title>2</title><guid isPermaLink="false">17</guid></item>'
     '<item><title>3</title><guid isPermaLink="false">https://ufuq.example/?p=3</guid><link>https://ufuq.example/news/3</link></item>'),
     {"id": "https://ufuq.example/news/1", "url": "https://ufuq.example/news/1"}, {"id": "ufuq.example:17", "url": None},
     {"id": "https://ufuq.example/?p=3", "url": "https://ufuq.example/news/3"})
feed("no-outlet.xml", rss('<item><title>1</title><link>https://www.ufuq.example/1</link></item>', channel=""), {"source": "www.ufuq.example", "text": "1"})
# Encodings.
feed("windows-1256.xml", rss(item(), declaration='<?xml version="1.0" encoding="windows-1256"?>'), expected(), encoding="cp1256")
feed("iso-8859-6.xml", rss(item(), declaration='<?xml version="1.0" encoding="ISO-8859-6"?>'), expected(), encoding="iso8859_6")
feed("utf-16.xml", rss(item(), declaration='<?xml version="1.0" encoding="UTF-16"?>'), expected(), encoding="utf-16")
feed("bom.xml", rss(item()), expected(), encoding="utf-8-sig")
feed("says-utf-8-is-windows-1256.xml", rss(item()), expected(), encoding="cp1256")
feed("says-latin-1-is-utf-8.xml", rss(item(), declaration='<?xml version="1.0" encoding="ISO-8859-1"?>'), expected())
feed("header-says-latin-1.xml", rss(item()), expected(), content_type="text/xml; charset=iso-8859-1")
feed("header-says-utf-8.xml", rss(item(), declaration='<?xml version="1.0" encoding="windows-1256"?>'), expected(), encoding="cp1256",
     content_type="text/xml; charset=utf-8")
feed("damaged-utf-8.xml", rss(item(text="نص طويل من كلمات كثيرة @@ ثم نص آخر")).encode().replace(b"@@", b"\xd9"), expected(text="نص طويل من كلمات كثيرة \ufffd ثم نص آخر"),
     faults=["U\\+FFFD in 1 place"])
feed("called-html.xml", rss(item()), expected(), content_type="text/html")
feed("called-binary.xml", rss(item()), expected(), content_type="application/octet-stream")
# Broken.
feed("leading-lines.xml", "\n\n \n" + rss(item()), expected())
feed("warning-before.xml", "<br />\n<b>Warning</b>:  include(x.php) in <b>/a.php</b> on line <b>3</b><br />\n" + rss(item()), expected())
feed("cut-off.xml", rss(item(1) + "\n" + item(2))[:-90], expected(1), faults=[r":3: the feed is broken here"])
feed("unclosed-item.xml", rss("<item><title>1</title><link>https://ufuq.example/1</link>" + item(2)), {"text": "1"}, expected(2), faults=["broken here"])
feed("unquoted-attribute.xml", rss(item(1) + "<item><title>2</title>\n<enclosure url=a.mp3 /></item>" + item(3)), expected(1), faults=[":3: the feed is broken here"])
feed("control-characters.xml", rss(item(text="نص\x01\x0b آخر")), expected(text="نص آخر"))
feed("twice-the-same.xml", rss(item(1) + item(1, title="آخر")), expected(1), {"title": "آخر", "url": "https://ufuq.example/news/1"})
feed("entities-of-its-own.xml", '<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY f SYSTEM "file:///etc/hostname">]>' +
     rss("<item><title>قبل &a;&f; بعد</title></item>", declaration=""), {"title": "قبل &a;&f; بعد"})
feed("entity-bomb.xml", "<!DOCTYPE rss [<!ENTITY a0 'xxxxxxxxxx'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)) + "]>" +
     rss("<item><title>&a11;</title></item>", declaration=""), {"title": "&a11;"})
feed("nested.xml", rss("<item><title>1</title>" + "<b>" * 100_000 + "</item>"), faults=["broken here"])
feed("attributes.xml", rss("<item " + " ".join(f'a{n}="x"' for n in range(50_000)) + "><title>1</title></item>"), {"text": "1"})
feed("empty-channel.xml", rss(""))
feed("huge.xml", rss("".join(item(n) for n in range(20_000))), *[expected(n) for n in range(20_000)])
