// What the program asks of the page around it: the functions of `page` in page/boot.js, and the browser's storage.
#pragma once

#include <string>
#include <string_view>

namespace interleave::web::page {

/// Puts text on the clipboard; to be called in the frames right after a click or a key press.
void copy(std::string_view text);
void set_title(std::string_view text);
/// "dark" or "light": what is around the canvas follows it.
void set_theme(std::string_view name);
/// The playground with this state in its address, as an absolute URL. `query` is without '?'.
std::string link(std::string_view query);
/// Opens link(query) in a tab of its own.
void open_tab(std::string_view query);
/// Ends with a message in place of the playground.
void fail(std::string_view title, std::string_view text);

/// localStorage, under names of our own; empty where there is nothing or the browser forbids it.
std::string load(std::string_view key);
void save(std::string_view key, std::string_view value);

}  // namespace interleave::web::page
