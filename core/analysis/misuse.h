// Why an operation on a lock, semaphore, queue or thread was refused with an exception.
#pragma once

#include "core/analysis/witness.h"

#include <string>

namespace interleave::analysis {

/// A sentence about the failure that ended the last thread that moved; empty when it is no misuse, or there is nothing to
/// say that its message does not.
std::string why_refused(const Witness& witness, const machine::UncaughtException& failure);

}  // namespace interleave::analysis
