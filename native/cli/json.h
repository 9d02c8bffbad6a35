// JSON with the fields in the order in which we write them.
#pragma once

#include "native/cli/load_program.h"

#include <nlohmann/json.hpp>

namespace interleave::cli {

using Json = nlohmann::ordered_json;

/// A learner's program may print what is no UTF-8 (half of a surrogate pair); that becomes U+FFFD.
inline std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }

inline Json parameters_json(const LoadedProgram& loaded) {
    Json parameters = Json::object();
    for (const ParameterValue& p : loaded.parameters) parameters[p.name] = p.value;
    return parameters;
}

}  // namespace interleave::cli
