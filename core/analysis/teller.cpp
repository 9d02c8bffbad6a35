#include "core/analysis/teller.h"

#include "core/analysis/words.h"
#include "core/machine/names.h"

namespace interleave::analysis {

using machine::short_thread_name;

namespace {

std::string in_words(const Deed& deed, const std::vector<std::string>& objects) {
    std::string text = deed.verb;
    if (!objects.empty()) text += " " + enumerate(objects);
    return deed.tail.empty() ? text : text + " " + deed.tail;
}

}  // namespace

std::vector<std::string> Teller::sentences(std::span<const Deed> deeds) {
    for (const Deed& deed : deeds) {
        if (deed.access && !everything_ && !witness_.contended(deed.cell)) continue;
        if (deed.thread != thread_ || !remark_.empty()) end_sentence();
        thread_ = deed.thread;
        add_clause(deed);
        remark_ = deed.remark;
    }
    end_sentence();
    return std::move(sentences_);
}

void Teller::add_clause(const Deed& deed) {
    if (!clauses_.empty()) {
        Clause& last = clauses_.back();
        const bool alike =
            last.deed.verb == deed.verb && last.deed.tail == deed.tail && last.deed.line == deed.line;
        if (alike && (!deed.access || last.objects.back() == deed.object)) {
            add_once(last.objects, deed.object);
            return;
        }
    }
    clauses_.push_back({deed, {deed.object}});
}

void Teller::end_sentence() {
    if (!clauses_.empty())
        sentences_.push_back(short_thread_name(thread_) + " " + enumerate(shortened()) + ".");
    if (!remark_.empty()) sentences_.push_back(remark_);
    clauses_.clear();
    remark_.clear();
}

/// "reads counter = 0 (line 5)": the line is said where the next clause has another one. Long rows lose their middle.
std::vector<std::string> Teller::shortened() const {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
        const Deed& deed = clauses_[i].deed;
        const bool last_of_line = i + 1 == clauses_.size() || clauses_[i + 1].deed.line != deed.line;
        texts.push_back(in_words(deed, clauses_[i].objects) +
                        (last_of_line ? in_line(deed.line) : std::string()));
    }
    if (texts.size() <= max_clauses) return texts;
    const std::size_t left_out = texts.size() - max_clauses + 1;
    const auto first = texts.begin() + max_clauses / 2;
    texts.erase(first, first + static_cast<std::ptrdiff_t>(left_out));
    texts.insert(texts.begin() + max_clauses / 2, "makes " + std::to_string(left_out) + " more steps");
    return texts;
}

}  // namespace interleave::analysis
