// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/roomy_stack.h"

#include <pthread.h>
#include <sys/resource.h>

#include <cstddef>

namespace dartscope {
namespace {

constexpr std::size_t kEnoughBytes = std::size_t{1} << 20;

bool isShort() {
    rlimit stack{};
    return ::getrlimit(RLIMIT_STACK, &stack) == 0 && stack.rlim_cur < kEnoughBytes;
}

extern "C" void* callIt(void* work) {
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

}  // namespace

void withRoomyStack(const std::function<void()>& work) {
    pthread_attr_t roomy;
    if (!isShort() || ::pthread_attr_init(&roomy) != 0) {
        work();
        return;
    }
    ::pthread_attr_setstacksize(&roomy, kEnoughBytes);
    ::pthread_setattr_default_np(&roomy);
    pthread_t thread{};
    void* given = const_cast<std::function<void()>*>(&work);
    const bool started = ::pthread_create(&thread, &roomy, callIt, given) == 0;
    ::pthread_attr_destroy(&roomy);
    if (started) {
        ::pthread_join(thread, nullptr);
    } else {
        work();  // with what there is
    }
}

}  // namespace dartscope
