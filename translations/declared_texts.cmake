# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the labels and helps of the providers' declarations to a source file, for lupdate to read: the window looks them
# up by their English text, in the context "Declaration" (ui/forms/declared_text.h).
# cmake -D PLATENCTL=… -D OUT=… -P declared_texts.cmake
execute_process(COMMAND ${PLATENCTL} provider list --json OUTPUT_VARIABLE rest COMMAND_ERROR_IS_FATAL ANY)
set(source "const char *const texts[] = {\n")
while(rest MATCHES "\"(help|label)\": (\"([^\"\\\\]|\\\\.)+\")")
  # As JSON writes a string, so does C++.
  string(APPEND source "    QT_TRANSLATE_NOOP(\"Declaration\", ${CMAKE_MATCH_2}),\n")
  string(FIND "${rest}" "${CMAKE_MATCH_0}" at)
  string(LENGTH "${CMAKE_MATCH_0}" length)
  math(EXPR at "${at} + ${length}")
  string(SUBSTRING "${rest}" ${at} -1 rest)
endwhile()
file(WRITE ${OUT} "${source}};\n")
