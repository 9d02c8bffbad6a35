#include "web/page_platform.h"

#include "web/page_calls.h"

namespace interleave::web {

void PagePlatform::copy_text(std::string_view text) { page::copy(text); }

std::string PagePlatform::load(std::string_view key) const { return page::load(key); }

void PagePlatform::save(std::string_view key, std::string_view value) { page::save(key, value); }

std::string PagePlatform::share_link(std::string_view query) const { return page::link(query); }

void PagePlatform::open_tab(std::string_view query) { page::open_tab(query); }

}  // namespace interleave::web
