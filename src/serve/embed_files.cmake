# Makes a C++ file that holds other files, each as it is and packed by gzip, for serve/pages.h.
# usage: cmake -D FOLDER=desk/dist -D NAMES="a.html;b.json" -D FUNCTION=desk_files -D OUT=x.cpp -P embed_files.cmake
#   NAMES  of the files in FOLDER; all of them where it is empty
cmake_minimum_required(VERSION 3.25)

if(NOT NAMES)
  file(GLOB_RECURSE NAMES RELATIVE ${FOLDER} ${FOLDER}/*)
endif()
list(SORT NAMES)
get_filename_component(packed_folder ${OUT} DIRECTORY)
set(packed_folder ${packed_folder}/${FUNCTION})
file(REMOVE_RECURSE ${packed_folder})

set(bytes "")
set(symbols "")
set(rows "")
set(number 0)
foreach(name IN LISTS NAMES)
  set(packed ${packed_folder}/${name}.gz)
  get_filename_component(folder ${packed} DIRECTORY)
  file(MAKE_DIRECTORY ${folder})
  execute_process(COMMAND gzip -9 -n -c ${FOLDER}/${name} OUTPUT_FILE ${packed} COMMAND_ERROR_IS_FATAL ANY)
  foreach(kind plain packed)
    set(symbol rasid_${FUNCTION}_${number}_${kind})
    set(path ${packed})
    if(kind STREQUAL plain)
      set(path ${FOLDER}/${name})
    endif()
    string(APPEND bytes "__asm__(\".section .rodata\\n\"\n        \".global ${symbol}, ${symbol}_end\\n\"\n"
                        "        \"${symbol}:\\n.incbin \\\"${path}\\\"\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n")
    string(APPEND symbols "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
  endforeach()
  set(symbol rasid_${FUNCTION}_${number})
  string(APPEND rows "      {.path = \"${name}\",\n"
                     "       .plain = {${symbol}_plain, ${symbol}_plain_end},\n"
                     "       .packed = {${symbol}_packed, ${symbol}_packed_end}},\n")
  math(EXPR number "${number} + 1")
endforeach()

if(number EQUAL 0)
  set(body "  return {};\n")
else()
  set(body "  static const BuiltInFile files[] = {\n${rows}  };\n  return files;\n")
endif()
file(WRITE ${OUT} "// Made by src/serve/embed_files.cmake.\n#include \"serve/pages.h\"\n\n${bytes}\n"
                  "extern \"C\" {\n${symbols}}\n\nnamespace rasid {\n\n"
                  "std::span<const BuiltInFile> ${FUNCTION}() {\n${body}}\n\n}  // namespace rasid\n")
