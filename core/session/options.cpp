#include "core/session/options.h"

#include "core/library/library.h"
#include "core/prelude/prelude.h"

#include <string_view>
#include <vector>

namespace interleave::session {

namespace {

std::vector<std::string_view> builtin_names() {
    std::vector<std::string_view> names;
    for (const auto& b : library::standard().builtins) names.push_back(b.name);
    return names;
}

std::vector<std::string_view> module_names() {
    std::vector<std::string_view> names;
    for (const auto* m : library::standard().modules) names.push_back(m->name);
    return names;
}

}  // namespace

language::CompileOptions compile_options(std::map<std::string, std::int64_t> parameters) {
    static const std::vector<std::string_view> builtins = builtin_names(), modules = module_names();
    return {builtins, modules, std::move(parameters), prelude::modules()};
}

}  // namespace interleave::session
