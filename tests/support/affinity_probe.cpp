// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program, it writes to the file DARTSCOPE_TEST_AFFINITY how many CPUs the main
// thread may use when the program ends, and what OMP_PROC_BIND then is.
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace {

__attribute__((destructor)) void report() {
    const char* path = std::getenv("DARTSCOPE_TEST_AFFINITY");
    if (path == nullptr) {
        return;
    }
    cpu_set_t cpus;
    CPU_ZERO(&cpus);
    ::sched_getaffinity(0, sizeof cpus, &cpus);
    const char* bind = std::getenv("OMP_PROC_BIND");
    char text[100];
    const int length = std::snprintf(text, sizeof text, "%d CPUs, OMP_PROC_BIND %s",
                                     CPU_COUNT(&cpus), bind == nullptr ? "unset" : bind);
    const int fd = ::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd >= 0) {
        (void)!::write(fd, text, static_cast<std::size_t>(length));
        ::close(fd);
    }
}

}  // namespace
