add_library(third_party_doctest INTERFACE)
find_path(DOCTEST_INCLUDE doctest/doctest.h)
target_include_directories(third_party_doctest SYSTEM INTERFACE ${DOCTEST_INCLUDE})
