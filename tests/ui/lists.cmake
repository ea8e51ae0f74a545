# The pages of appointments, lists and route sheets; widgets need a QApplication, so the executable has a main of its own.
add_executable(ui_lists_tests
  lists_acts_test.cpp lists_appointments_test.cpp lists_comparison_test.cpp lists_desk.cpp lists_desk.h
  lists_draft_test.cpp lists_duplicates_test.cpp lists_identity_test.cpp lists_import_test.cpp lists_main.cpp lists_monday_test.cpp
  lists_pictures_test.cpp lists_quarantine_test.cpp lists_reconciliation_test.cpp lists_shares_test.cpp
  lists_sheets_test.cpp lists_values_test.cpp lists_verdicts_test.cpp lists_widgets_test.cpp)
target_include_directories(ui_lists_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
target_compile_definitions(ui_lists_tests PRIVATE DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(ui_lists_tests PRIVATE dutydesk_ui_appointments dutydesk_ui_lists dutydesk_ui_sheets dutydesk_ui_shell
                      dutydesk_desk dutydesk_resources mis_sandbox Catch2::Catch2 Qt6::Test dutydesk_common)
add_test(NAME ui_lists_tests COMMAND ui_lists_tests)
set_tests_properties(ui_lists_tests PROPERTIES TIMEOUT 600
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${CMAKE_BINARY_DIR}/test-home")
