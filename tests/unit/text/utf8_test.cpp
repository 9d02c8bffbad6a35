#include "core/text/utf8.h"

#include <doctest/doctest.h>

using namespace interleave::text;

TEST_CASE("code points of one to four bytes are read and written alike") {
    for (const char32_t value :
         {U'a', U'\u00e4', U'\u20ac', U'\U0001F600', U'\U0010FFFF', U'\u0080', U'\u0800'}) {
        std::string text;
        append_utf8(text, value);
        const auto decoded = decode_utf8(text, 0);
        REQUIRE(decoded);
        CHECK(decoded->value == value);
        CHECK(decoded->length == text.size());
    }
}

TEST_CASE("what is not UTF-8 is found at its first byte") {
    CHECK(first_invalid_utf8("plain \xC3\xA4") == 8);
    CHECK(first_invalid_utf8("a\x80") == 1);             // a continuation byte alone
    CHECK(first_invalid_utf8("ab\xC3") == 2);            // cut off
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong '/'
    CHECK(first_invalid_utf8("\xE0\x80\x80") == 0);      // overlong zero
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);      // a surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
    CHECK(first_invalid_utf8("x\xFFy") == 1);
}
