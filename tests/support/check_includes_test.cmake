# SPDX-License-Identifier: GPL-3.0-or-later
# cmake/CheckIncludes.cmake lets a layer include only what it lists.
#   cmake -D SCRIPT=… -D FOLDER=… -P check_includes_test.cmake
function(expect outcome include)
  file(REMOVE_RECURSE ${FOLDER})
  file(WRITE ${FOLDER}/core/store/a.h "#pragma once\n#include <QString>\n#include \"core/domain/error.h\"\n")
  file(WRITE ${FOLDER}/core/store/below/a.cpp "#include \"core/store/a.h\"\n${include}\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -D ROOT=${FOLDER} -D FOLDER=core/store -D ALLOWED=core/store,core/domain
      -D STAMP=${FOLDER}/stamp -P ${SCRIPT} RESULT_VARIABLE status ERROR_VARIABLE words)
  if(outcome STREQUAL "passes" AND NOT (status EQUAL 0 AND EXISTS ${FOLDER}/stamp))
    message(FATAL_ERROR "${include} was refused: ${words}")
  elseif(outcome STREQUAL "fails" AND (status EQUAL 0 OR EXISTS ${FOLDER}/stamp))
    message(FATAL_ERROR "${include} was not refused")
  elseif(outcome STREQUAL "fails" AND NOT words MATCHES "core/store/below/a.cpp")
    message(FATAL_ERROR "the file is not named: ${words}")
  endif()
endfunction()

expect(passes "#include \"core/domain/sub/order.h\"")
expect(passes "// #include \"core/net/latch.h\"")
expect(fails "#include \"core/net/latch.h\"")
expect(fails "  #  include <core/storehouse/latch.h>")
expect(fails "#include \"ui/shell/main_window.h\"")
expect(fails "#include \"../../net/latch.h\"")
