// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/board.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <new>

namespace dartscope::engines {
namespace {

/// The stop flag has the first slot's room for itself: no lane's writing slows its reading down.
constexpr std::size_t kFlagBytes = sizeof(record::LaneSlot);

}  // namespace

std::size_t Board::bytes() const {
    return kFlagBytes + m_lanes * sizeof(record::LaneSlot);
}

Board::Board(std::uint32_t lanes)
    : m_lanes(lanes), m_descriptor(::memfd_create("dartscope-board", MFD_CLOEXEC)) {
    if (m_descriptor >= 0 && ::ftruncate(m_descriptor, static_cast<off_t>(bytes())) != 0) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
    map();
    m_stopped = new (m_stopped) std::atomic<bool>(false);
    for (std::uint32_t lane = 0; lane < m_lanes; ++lane) {
        new (m_slots + lane) record::LaneSlot;
    }
}

Board::Board(std::uint32_t lanes, int descriptor) : m_lanes(lanes), m_descriptor(descriptor) {
    struct stat file {};
    if (::fstat(m_descriptor, &file) != 0 || file.st_size < static_cast<off_t>(bytes())) {
        throw std::bad_alloc();
    }
    map();
    ::close(m_descriptor);
    m_descriptor = -1;
}

void Board::map() {
    const int flags = m_descriptor >= 0 ? MAP_SHARED : MAP_SHARED | MAP_ANONYMOUS;
    void* memory = ::mmap(nullptr, bytes(), PROT_READ | PROT_WRITE, flags, m_descriptor, 0);
    if (memory == MAP_FAILED) {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        throw std::bad_alloc();
    }
    // What another process put there is used as it is: both run the same code, and atomics of this
    // kind need no address of their own.
    static_assert(std::atomic<bool>::is_always_lock_free &&
                  std::atomic<std::uint64_t>::is_always_lock_free);
    m_stopped = static_cast<std::atomic<bool>*>(memory);
    m_slots = reinterpret_cast<record::LaneSlot*>(static_cast<std::byte*>(memory) + kFlagBytes);
}

Board::~Board() {
    ::munmap(m_stopped, bytes());
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

}  // namespace dartscope::engines
