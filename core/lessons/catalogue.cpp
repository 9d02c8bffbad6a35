#include "core/lessons/catalogue.h"

#include "core/lessons/embedded_files.h"
#include "core/lessons/lesson_format.h"

#include <algorithm>

namespace interleave::lessons {
namespace {

std::optional<std::string> read_embedded(std::string_view path) {
    for (const EmbeddedFile& file : embedded_files())
        if (file.path == path) return std::string(file.text);
    return std::nullopt;
}

struct Loaded {
    std::vector<Topic> topics;
    std::vector<Problem> problems;
};

Loaded load() {
    Loaded loaded;
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.path.ends_with("/lesson.md")) continue;
        const std::string folder(file.path.substr(0, file.path.find('/')));
        const ReadFile beside = [&](std::string_view name) {
            return read_embedded(folder + "/" + std::string(name));
        };
        loaded.topics.push_back(parse_topic(folder, file.text, beside, loaded.problems));
    }
    std::stable_sort(loaded.topics.begin(), loaded.topics.end(),
                     [](const Topic& a, const Topic& b) { return a.number < b.number; });
    return loaded;
}

}  // namespace

const std::vector<Topic>& catalogue() {
    static const std::vector<Topic> topics = load().topics;
    return topics;
}

const Variant* find(std::string_view id) {
    for (const Topic& topic : catalogue())
        for (const Example& example : topic.examples)
            for (const Variant& variant : example.variants)
                if (variant.id == id) return &variant;
    return nullptr;
}

std::vector<Problem> catalogue_problems() { return load().problems; }

}  // namespace interleave::lessons
