# Writes OUT, a C file that holds the bytes of FILES (server/web_assets.h):
#     cmake -D OUT=web_assets_data.c -D FILES=a.html;b.js -P embed.cmake
# Arrays of numbers, because ISO C promises no string literal above 4095 characters.
set(arrays "")
set(rows "")
set(index 0)
foreach(file IN LISTS FILES)
    get_filename_component(name ${file} NAME)
    file(SHA256 ${file} hash)
    string(SUBSTRING ${hash} 0 16 hash)
    file(READ ${file} bytes HEX)
    string(REGEX REPLACE "(................................)" "\\1\n    " bytes "${bytes}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
    string(APPEND arrays "/* ${name} */\nstatic const uint8_t bytes_${index}[] = {\n    ${bytes}\n};\n\n")
    string(APPEND rows "    {\"${name}\", \"\\\"${hash}\\\"\", {bytes_${index}, sizeof(bytes_${index})}},\n")
    math(EXPR index "${index} + 1")
endforeach()

file(WRITE ${OUT} "/* Made of client/web by embed.cmake. */
#include \"server/web_assets_private.h\"

${arrays}const struct web_asset web_assets[] = {
${rows}};
const size_t web_assets_count = sizeof(web_assets) / sizeof(web_assets[0]);
")
