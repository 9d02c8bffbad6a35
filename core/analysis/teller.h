// Deeds to sentences: one for each time a thread has the floor.
#pragma once

#include "core/analysis/witness.h"

#include <span>
#include <string>
#include <vector>

namespace interleave::analysis {

class Teller {
public:
    /// With `everything`, also accesses to what nobody else changes.
    explicit Teller(const Witness& witness, bool everything = false)
        : witness_(witness), everything_(everything) {}

    /// All deeds of the witness, or some.
    std::vector<std::string> sentences() { return sentences(witness_.deeds()); }
    std::vector<std::string> sentences(std::span<const Deed> deeds);

private:
    /// "starts T1 and T2 (line 8)": like deeds in a row are one clause.
    struct Clause {
        Deed deed;
        std::vector<std::string> objects;
    };
    static constexpr std::size_t max_clauses = 7;

    void add_clause(const Deed& deed);
    void end_sentence();
    std::vector<std::string> shortened() const;

    const Witness& witness_;
    bool everything_;
    std::vector<std::string> sentences_;
    std::vector<Clause> clauses_;
    std::string remark_;
    int thread_ = 0;
};

}  // namespace interleave::analysis
