#include "core/session/options.h"

#include "core/library/library.h"
#include "core/prelude/prelude.h"

#include <algorithm>
#include <iterator>
#include <map>
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

/// Constants of modules, which the library's tables do not list.
struct Constants {
    std::string_view module;
    std::vector<std::string_view> names;
};
const Constants constants[] = {
    {"math", {"e", "inf", "nan", "pi", "tau"}},
    {"random",
     {"betavariate", "choice",     "choices",        "expovariate",     "gammavariate",  "gauss",
      "getrandbits", "getstate",   "lognormvariate", "normalvariate",   "paretovariate", "randbytes",
      "randint",     "random",     "randrange",      "sample",          "seed",          "setstate",
      "shuffle",     "triangular", "uniform",        "vonmisesvariate", "weibullvariate"}},
    {"threading", {"TIMEOUT_MAX"}},
    {"time", {"altzone", "daylight", "struct_time", "timezone", "tzname"}}};

/// What `from module import *` binds; a module with constants that nobody lists is left out.
std::map<std::string_view, std::vector<std::string_view>> module_members() {
    std::map<std::string_view, std::vector<std::string_view>> members;
    for (const auto* m : library::standard().modules) {
        const auto known = std::find_if(std::begin(constants), std::end(constants),
                                        [&](const Constants& c) { return c.module == m->name; });
        if (m->attribute != nullptr && known == std::end(constants)) continue;
        auto& names = members[m->name];
        if (m->attribute != nullptr) names = known->names;
        for (const auto* f : m->functions) names.emplace_back(f->name);
        for (const auto* t : m->types) names.emplace_back(t->name);
        std::erase_if(names, [](std::string_view name) { return name.starts_with('_'); });
    }
    return members;
}

}  // namespace

language::CompileOptions compile_options(std::map<std::string, std::int64_t> parameters, bool exploring) {
    static const std::vector<std::string_view> builtins = builtin_names(), modules = module_names();
    static const auto members = module_members();
    return {builtins, modules, std::move(parameters), prelude::modules(), &members, exploring};
}

}  // namespace interleave::session
