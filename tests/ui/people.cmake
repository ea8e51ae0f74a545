# The pages about people (today, calls, person) and what they keep across a lock, over a real desk with a small encrypted replica and a server in the same process.
if(TARGET dutydesk_desk AND TARGET sync_test_support AND TARGET dutydesk_ui_shell)
  add_executable(ui_people_tests people_calls_test.cpp people_clipboard_test.cpp people_consent_test.cpp people_day.h people_desk.cpp people_desk.h people_emergency_test.cpp people_erasure_test.cpp people_form_test.cpp people_list_test.cpp
                 people_lock_test.cpp people_main.cpp people_person_test.cpp people_script_test.cpp people_today_test.cpp)
  target_link_libraries(ui_people_tests PRIVATE dutydesk_common dutydesk_ui_shell dutydesk_ui_today dutydesk_ui_calls dutydesk_ui_person
                        dutydesk_desk dutydesk_resources sync_test_support Catch2::Catch2 Qt6::Widgets Qt6::Test)
  add_test(NAME ui_people_tests COMMAND ui_people_tests)
  set_tests_properties(ui_people_tests PROPERTIES TIMEOUT 600
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${CMAKE_BINARY_DIR}/test-home")
endif()
