dutydesk_test(outbox_tests
  SOURCES outbox_test.cpp sync_store_test.cpp
  LINK dutydesk_replica)
