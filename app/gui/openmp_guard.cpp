// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps libgomp from pinning this program. Where OMP_PROC_BIND, OMP_PLACES or GOMP_CPU_AFFINITY is
// set, libgomp ties the main thread to one CPU as soon as it is loaded, and with it every thread
// and worker process that is started from there. The window does not use OpenMP, but Debian's Qt
// Core brings libgomp along (through libb2). So the variables are hidden while the libraries are
// initialised, and are back before main(), for the workers to inherit.
//
// It is linked into the program itself: only a program may have functions that run before those of
// its libraries.
#include <array>
#include <cstddef>

#ifdef __GLIBC__
namespace {

constexpr std::array kBindingVariables{"OMP_PROC_BIND=", "OMP_PLACES=", "GOMP_CPU_AFFINITY="};
/// No name of a variable starts with it, so libgomp's look-up passes over what does.
constexpr char kNoName = '!';

/// A variable's text in the environment, and the character that was put aside.
struct Hidden {
    char* text;
    char first;
};
std::array<Hidden, kBindingVariables.size()> hidden{};
std::size_t hiddenCount = 0;

// No library is initialised yet, so none is called, and no sanitizer may look on.
#define DARTSCOPE_BEFORE_LIBRARIES __attribute__((no_sanitize("address", "thread", "undefined")))

DARTSCOPE_BEFORE_LIBRARIES bool startsWith(const char* text, const char* start) {
    while (*start != '\0' && *text == *start) {
        ++text;
        ++start;
    }
    return *start == '\0';
}

DARTSCOPE_BEFORE_LIBRARIES void hideBinding(int, char**, char** environment) {
    for (char** variable = environment; *variable != nullptr; ++variable) {
        for (const char* name : kBindingVariables) {
            if (hiddenCount < hidden.size() && startsWith(*variable, name)) {
                hidden[hiddenCount++] = {*variable, **variable};
                **variable = kNoName;
                break;
            }
        }
    }
}

__attribute__((section(".preinit_array"),
               used)) void (*const hideBindingFirst)(int, char**, char**) = hideBinding;

/// The program's own objects are initialised after all of its libraries.
const bool shownAgain = [] {
    for (std::size_t i = 0; i < hiddenCount; ++i) {
        *hidden[i].text = hidden[i].first;
    }
    return true;
}();

}  // namespace
#endif
