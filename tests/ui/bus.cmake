# What the system says over D-Bus, on a bus of the test's own; a bus is found once in a process, so this is one of its own.
find_package(Qt6 QUIET OPTIONAL_COMPONENTS DBus)
if(TARGET Qt6::DBus)
  add_executable(ui_system_bus_tests private_bus.cpp private_bus.h shell_desk.cpp shell_desk.h shell_session.h system_bus_main.cpp system_bus_test.cpp)
  target_include_directories(ui_system_bus_tests PRIVATE ${PROJECT_SOURCE_DIR}/tests ${PROJECT_SOURCE_DIR})
  target_compile_definitions(ui_system_bus_tests PRIVATE DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(ui_system_bus_tests PRIVATE dutydesk_ui_shell dutydesk_resources Qt6::DBus Catch2::Catch2 Qt6::Test dutydesk_common)
  add_test(NAME ui_system_bus_tests COMMAND ui_system_bus_tests)
  set_tests_properties(ui_system_bus_tests PROPERTIES TIMEOUT 600
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${CMAKE_BINARY_DIR}/test-home")
endif()
