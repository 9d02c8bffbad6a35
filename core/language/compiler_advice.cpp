#include "core/language/compiler_advice.h"

namespace interleave::language {
namespace {

constexpr std::string_view network =
    "Programs here have no network. To wait as long as an answer would take, sleep: time.sleep or "
    "asyncio.sleep.";
constexpr std::string_view streams =
    "Programs here have no network. Threads talk through queue.Queue, processes through "
    "multiprocessing.Pipe.";

constexpr ModuleAdvice all[] = {
    {"aiofiles", "Use open(): files are kept in memory here, so reading them does not wait."},
    {"aiohttp", network},
    {"ctypes", "Use the atomic numbers of the module interleave, or a Lock around ordinary variables."},
    {"gc", "Memory is given back by itself here, and no program can see when."},
    {"http", network},
    {"httpx", network},
    {"pickle",
     "Use copy.deepcopy for a copy, json for text. What goes to another process is copied by itself."},
    {"re", "Use the methods of str: find, split, partition, replace, startswith, isdigit."},
    {"requests", network},
    {"select", streams},
    {"selectors", streams},
    {"signal", "No signals reach a program here. Let a thread ask a threading.Event whether it is to stop."},
    {"socket", streams},
    {"socketserver", streams},
    {"ssl", streams},
    {"subprocess",
     "No other program can be started here. multiprocessing.Process starts a function of this one."},
    {"urllib", network},
    {"weakref",
     "Memory is given back by itself here, and no program can see when. Use an ordinary reference."}};

}  // namespace

std::span<const ModuleAdvice> module_advice() { return all; }

std::string_view instead_of_module(std::string_view module) {
    const std::string_view package = module.substr(0, module.find('.'));
    for (const ModuleAdvice& each : all) {
        if (each.module == package) return each.text;
    }
    return {};
}

}  // namespace interleave::language
