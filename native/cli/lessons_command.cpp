// interleave lessons: the catalogue, and whether what it claims is true.
#include "core/lessons/catalogue.h"
#include "core/lessons/lesson_format.h"
#include "native/cli/check_claims.h"
#include "native/cli/commands.h"
#include "native/cli/histogram.h"
#include "native/cli/json.h"
#include "native/cli/status.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace interleave::cli {
namespace {

struct LessonsArguments {
    bool check = false;
    bool json = false;
};

Json claims_json(const lessons::Claims& claims) {
    Json outcomes = Json::array(), findings = Json::array();
    for (const auto& outcome : claims.outcomes)
        outcomes.push_back({{"output", outcome.output}, {"ending", outcome.ending}});
    for (const auto& finding : claims.findings)
        findings.push_back({{"kind", finding.kind}, {"objects", finding.objects}});
    Json json{{"verdict", claims.verdict}, {"outcomes", outcomes}, {"findings", findings}};
    if (claims.output) json["output"] = *claims.output;
    if (claims.duration) json["duration"] = *claims.duration;
    if (!claims.set.empty()) json["set"] = claims.set;
    return json;
}

Json more_claims_json(const lessons::Variant& variant) {
    Json all = Json::array();
    for (const lessons::Claims& claims : variant.more_claims) all.push_back(claims_json(claims));
    return all;
}

class LessonsCommand {
public:
    explicit LessonsCommand(LessonsArguments arguments) : a_(arguments) {}

    int run() {
        Json topics = Json::array();
        for (const lessons::Topic& topic : lessons::catalogue()) topics.push_back(show(topic));
        if (a_.check) check_texts();
        if (a_.json) {
            Json json{{"topics", topics}};
            if (a_.check) json["wrong"] = wrong_;
            std::puts(dump(json).c_str());
        } else if (a_.check) {
            std::printf("%d passed, %d failed\n", right_, wrong_);
        }
        return wrong_ == 0 ? status::good : status::program_failed;
    }

private:
    Json show(const lessons::Topic& topic) {
        if (!a_.json && !a_.check)
            std::printf("%s%d  %s\n", topic.number == lessons::catalogue().front().number ? "" : "\n",
                        topic.number, terminal_.paint(Colour::bold, topic.title).c_str());
        Json examples = Json::array();
        for (const lessons::Example& example : topic.examples) {
            Json variants = Json::array();
            for (const lessons::Variant& variant : example.variants)
                variants.push_back(show(example, variant));
            examples.push_back({{"title", example.title}, {"intro", example.intro}, {"variants", variants}});
        }
        return {{"number", topic.number},
                {"id", topic.id},
                {"title", topic.title},
                {"intro", topic.intro},
                {"examples", examples}};
    }

    Json show(const lessons::Example& example, const lessons::Variant& variant) {
        Json json{{"id", variant.id},
                  {"title", variant.title},
                  {"file_name", variant.file_name},
                  {"intro", variant.intro},
                  {"text", variant.text},
                  {"claims", claims_json(variant.claims)},
                  {"more_claims", more_claims_json(variant)}};
        if (a_.check) {
            const std::vector<std::string> broken = broken_claims(variant);
            tell(variant.id, broken);
            json["broken"] = broken;
        } else if (!a_.json) {
            std::printf("    lesson:%-18s %s, %s\n", variant.id.c_str(), example.title.c_str(),
                        variant.title.c_str());
        }
        return json;
    }

    void tell(const std::string& what, const std::vector<std::string>& broken) {
        (broken.empty() ? right_ : wrong_) += 1;
        if (a_.json) return;
        std::printf("%s %s\n", broken.empty() ? "ok" : "FAIL", what.c_str());
        for (const std::string& sentence : broken) std::printf("    %s\n", sentence.c_str());
    }

    void check_texts() {
        std::vector<std::string> problems;
        for (const lessons::Problem& p : lessons::catalogue_problems())
            problems.push_back(p.file + ":" + std::to_string(p.line) + ": " + p.message);
        tell("texts", problems);
    }

    LessonsArguments a_;
    Terminal terminal_ = Terminal::standard_output();
    int right_ = 0;
    int wrong_ = 0;
};

}  // namespace

void add_lessons(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("lessons", "List the lessons");
    const auto a = std::make_shared<LessonsArguments>();
    command.add_flag("--check", a->check, "confirm by exploring what the lessons claim about their programs");
    command.add_flag("--json", a->json, "texts and programs as one JSON object");
    command.callback([a, &action] { action = [a] { return LessonsCommand(*a).run(); }; });
}

}  // namespace interleave::cli
