# What every page stands on (ui/common), the window around them (ui/shell), the pages of sync and of the settings, the program itself.
add_executable(ui_shell_tests
  shell_audit_test.cpp shell_backup_test.cpp shell_data_table_test.cpp shell_desk.cpp shell_desk.h shell_first_run_test.cpp shell_format_test.cpp
  shell_help_test.cpp shell_help_window_test.cpp shell_main.cpp
  shell_palette_test.cpp shell_password_test.cpp shell_program_test.cpp shell_runner_test.cpp shell_server_form_test.cpp shell_session.h shell_draft_test.cpp shell_lock_test.cpp shell_strip_test.cpp shell_unlock_test.cpp shell_users_test.cpp shell_wheel_test.cpp shell_walk_test.cpp shell_ways_out_test.cpp
  shell_window_test.cpp)
# It searches the program's memory; a sanitizer's is terabytes large and keeps what was freed.
if(NOT DUTYDESK_SANITIZE)
  target_sources(ui_shell_tests PRIVATE shell_wipe_test.cpp ../support/memory_search.cpp ../support/memory_search.h)
endif()
target_include_directories(ui_shell_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
target_compile_definitions(ui_shell_tests PRIVATE DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                           DUTYDESK_PROGRAM="$<TARGET_FILE:dutydesk>")
target_link_libraries(ui_shell_tests PRIVATE dutydesk_ui_shell dutydesk_resources Catch2::Catch2 Qt6::Test dutydesk_common)
add_dependencies(ui_shell_tests dutydesk)
add_test(NAME ui_shell_tests COMMAND ui_shell_tests)
set_tests_properties(ui_shell_tests PROPERTIES TIMEOUT 600
  ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${CMAKE_BINARY_DIR}/test-home")
