#include "native/desktop/desktop_platform.h"

#include <SDL.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace interleave::desktop {

std::filesystem::path data_folder() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != 0) {
        return std::filesystem::path(data) / "interleave";
    }
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != 0) {
        return std::filesystem::path(home) / ".local" / "share" / "interleave";
    }
    return {};
}

// GTK's variable is the nearest to a common answer that needs no library.
bool DesktopPlatform::prefers_dark() const {
    const char* theme = std::getenv("GTK_THEME");
    return theme != nullptr && std::string_view(theme).find("dark") != std::string_view::npos;
}

void DesktopPlatform::copy_text(std::string_view text) { SDL_SetClipboardText(std::string(text).c_str()); }

std::filesystem::path DesktopPlatform::file_of(std::string_view key) const {
    std::string name(key);
    for (char& c : name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '.' || c == '_';
        if (!plain) c = '-';
    }
    return folder_ / name;
}

std::string DesktopPlatform::load(std::string_view key) const {
    if (folder_.empty()) return {};
    std::ifstream file(file_of(key), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void DesktopPlatform::save(std::string_view key, std::string_view value) {
    if (folder_.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    std::ofstream file(file_of(key), std::ios::binary | std::ios::trunc);
    file.write(value.data(), static_cast<std::streamsize>(value.size()));
    if (!file) SDL_Log("cannot keep %s in %s", std::string(key).c_str(), folder_.c_str());
}

}  // namespace interleave::desktop
