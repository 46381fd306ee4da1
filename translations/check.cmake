# SPDX-License-Identifier: GPL-3.0-or-later
# Fails if a text of the sources is missing in a translation, or unfinished there. Works on copies. The labels of
# declarations (declared_texts.cmake) are not looked at.
# cmake -D LUPDATE=… -D ROOT=… -D OUT=… -P check.cmake
file(MAKE_DIRECTORY ${OUT})
file(GLOB translations ${ROOT}/translations/*.ts)
set(missing "")
foreach(ts IN LISTS translations)
  get_filename_component(name ${ts} NAME)
  file(COPY_FILE ${ts} ${OUT}/${name})
  set(which "")
  if(name STREQUAL "platen_en.ts")
    set(which -pluralonly)
  endif()
  execute_process(COMMAND ${LUPDATE} -silent -locations none -tr-function-alias tr+=of,tr+=counted ${which} -I ${ROOT}
    ${ROOT}/ui ${ROOT}/app/platen ${ROOT}/core -ts ${OUT}/${name} COMMAND_ERROR_IS_FATAL ANY)
  file(READ ${OUT}/${name} text)
  string(REPLACE ";" "," text "${text}") # which would end an entry of CMake's lists
  string(REPLACE "<message" ";<message" messages "${text}")
  foreach(message IN LISTS messages)
    if(message MATCHES "type=\"unfinished\"")
      string(REGEX MATCH "<source>([^<]*)</source>" source "${message}")
      string(APPEND missing "\n  ${name}: ${CMAKE_MATCH_1}")
    endif()
  endforeach()
endforeach()
if(missing)
  message(FATAL_ERROR "Not translated; run the target update_translations and fill them in:${missing}")
endif()
