#include "web/page_calls.h"

#include <emscripten/em_js.h>

#include <cstdlib>

// Texts cross as pointer and length; those that come back are allocated with malloc for the caller to free.
// clang-format off
EM_JS(void, interleave_page_call, (const char* name, const char* text, int length), {
    Module["page"][UTF8ToString(name)](UTF8ToString(text, length));
});
EM_JS(void, interleave_page_fail, (const char* title, int title_length, const char* text, int length), {
    Module["page"]["fatal"](UTF8ToString(title, title_length), UTF8ToString(text, length));
});
EM_JS(char*, interleave_page_link, (const char* query, int length), {
    return stringToNewUTF8(Module["page"]["link"](UTF8ToString(query, length)));
});
EM_JS(char*, interleave_page_load, (const char* key, int length), {
    let value = null;
    try { value = localStorage.getItem("interleave:" + UTF8ToString(key, length)); } catch (error) {}
    return stringToNewUTF8(value || "");
});
EM_JS(void, interleave_page_save, (const char* key, int key_length, const char* value, int length), {
    try { localStorage.setItem("interleave:" + UTF8ToString(key, key_length), UTF8ToString(value, length)); } catch (error) {}
});
// clang-format on

namespace interleave::web::page {

namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

void call(const char* name, std::string_view text) { interleave_page_call(name, text.data(), size_of(text)); }

std::string taken(char* text) {
    std::string result = text;
    std::free(text);
    return result;
}

}  // namespace

void copy(std::string_view text) { call("copy", text); }
void set_title(std::string_view text) { call("title", text); }
void set_theme(std::string_view name) { call("theme", name); }
void open_tab(std::string_view query) { call("open_tab", query); }

std::string link(std::string_view query) { return taken(interleave_page_link(query.data(), size_of(query))); }

void fail(std::string_view title, std::string_view text) {
    interleave_page_fail(title.data(), size_of(title), text.data(), size_of(text));
}

std::string load(std::string_view key) { return taken(interleave_page_load(key.data(), size_of(key))); }

void save(std::string_view key, std::string_view value) {
    interleave_page_save(key.data(), size_of(key), value.data(), size_of(value));
}

}  // namespace interleave::web::page
