# The whole window over a polyclinic, as the eye sees it: nothing cut, nothing in the other language, and what a representative's day
# needs of the keyboard.
add_executable(ui_look_tests
  lists_desk.cpp lists_desk.h look_checks.cpp look_checks.h look_dialogs_test.cpp look_monkey_test.cpp look_test.cpp shell_desk.cpp shell_desk.h shell_main.cpp)
target_include_directories(ui_look_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
target_compile_definitions(ui_look_tests PRIVATE DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(ui_look_tests PRIVATE dutydesk_ui_shell dutydesk_resources mis_sandbox Catch2::Catch2 Qt6::Test dutydesk_common)
add_test(NAME ui_look_tests COMMAND ui_look_tests)
set_tests_properties(ui_look_tests PROPERTIES TIMEOUT 600
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${CMAKE_BINARY_DIR}/test-home")
