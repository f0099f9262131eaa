# SPDX-License-Identifier: MIT
# Writes the files of a folder into a C++ source, as the theme that is built into the program.
#
#   cmake -DFOLDER=<theme> -DOUTPUT=<file.cpp> -P embed.cmake
#
# Every byte becomes a \x escape, so fonts and pictures are as welcome as text. Hidden files stay out.
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT files)

set(rows "")
foreach(path IN LISTS files)
  if(path MATCHES "(^|/)\\.")
    continue()
  endif()
  file(READ ${FOLDER}/${path} bytes HEX)
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  # A new literal every 64 bytes keeps the lines short.
  string(REGEX REPLACE "(................................................................................................................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
  string(REPLACE "\n" "\"\n         \"" bytes "${bytes}")
  string(APPEND rows "        {\"${path}\", std::string(\n         \"${bytes}\", ${size})},\n")
endforeach()

file(WRITE ${OUTPUT}.new "// Written by generator/theme/embed.cmake.
#include \"theme/theme.h\"

namespace gongkai {

const std::vector<ThemeFile>& built_in_theme() {
    static const std::vector<ThemeFile> files = {
${rows}    };
    return files;
}

}  // namespace gongkai
")
file(RENAME ${OUTPUT}.new ${OUTPUT})
