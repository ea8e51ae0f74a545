# Times reading a list, reconciling it and writing the act at the size of a polyclinic; not run by ctest. The corpus of
# bad files and the builders of files are those of the tests.
add_executable(exchange_bench
  ${CMAKE_CURRENT_LIST_DIR}/bench_process.cpp ${CMAKE_CURRENT_LIST_DIR}/bench_process.h
  ${CMAKE_CURRENT_LIST_DIR}/exchange_bench.cpp ${CMAKE_CURRENT_LIST_DIR}/exchange_files.cpp
  ${CMAKE_CURRENT_LIST_DIR}/exchange_files.h ${PROJECT_SOURCE_DIR}/tests/exchange/bad_corpus.cpp
  ${PROJECT_SOURCE_DIR}/tests/exchange/bad_corpus.h ${PROJECT_SOURCE_DIR}/tests/exchange/bad_corpus_bombs.cpp
  ${PROJECT_SOURCE_DIR}/tests/exchange/bad_corpus_cells.cpp)
target_include_directories(exchange_bench PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(exchange_bench PRIVATE DUTYDESK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
target_link_libraries(exchange_bench PRIVATE dutydesk_exchange dutydesk_common ZLIB::ZLIB PkgConfig::XLSXWRITER)
