# Times reading a list, reconciling it and writing the act at the size of a polyclinic; not run by ctest.
add_executable(exchange_bench ${CMAKE_CURRENT_LIST_DIR}/exchange_bench.cpp)
target_link_libraries(exchange_bench PRIVATE dutydesk_exchange dutydesk_common PkgConfig::XLSXWRITER)
