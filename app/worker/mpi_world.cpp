// SPDX-License-Identifier: GPL-3.0-or-later
#define OMPI_SKIP_MPICXX 1
#define MPICH_SKIP_MPICXX 1
#include "app/worker/mpi_world.h"

#include <mpi.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <thread>

namespace dartscope::worker {
namespace {

/// Between two looks for a message that nobody is in a hurry for.
constexpr std::chrono::microseconds kPause(200);

int countOf(std::size_t size) {
    return static_cast<int>(size);
}

/// Calls `meanwhile` until the library is done with the request.
void waitFor(MPI_Request& request, const std::function<void()>& meanwhile) {
    int done = 0;
    while (MPI_Test(&request, &done, MPI_STATUS_IGNORE), done == 0) {
        meanwhile();
    }
}

}  // namespace

MpiWorld::MpiWorld(int& argc, char**& argv) {
    int provided = MPI_THREAD_SINGLE;
    MPI_Init_thread(&argc, &argv, MPI_THREAD_SERIALIZED, &provided);
    m_takesTurns = provided >= MPI_THREAD_SERIALIZED;
    MPI_Comm_rank(MPI_COMM_WORLD, &m_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &m_size);
}

MpiWorld::~MpiWorld() {
    MPI_Finalize();
}

std::optional<std::uint32_t> MpiWorld::slots() const {
    int* value = nullptr;
    int known = 0;
    MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_UNIVERSE_SIZE, static_cast<void*>(&value), &known);
    return known != 0 && value != nullptr && *value > 0
               ? std::optional(static_cast<std::uint32_t>(*value))
               : std::nullopt;
}

std::string MpiWorld::mpiVersion() const {
    std::array<char, MPI_MAX_LIBRARY_VERSION_STRING> words{};
    int length = 0;
    MPI_Get_library_version(words.data(), &length);
    const std::string all(words.data(), static_cast<std::size_t>(length));
    return all.substr(0, all.find_first_of(",\n"));
}

void MpiWorld::broadcast(std::string& bytes) {
    auto length = static_cast<std::int64_t>(bytes.size());
    MPI_Bcast(&length, 1, MPI_INT64_T, 0, MPI_COMM_WORLD);
    bytes.resize(static_cast<std::size_t>(length));
    MPI_Bcast(bytes.data(), countOf(bytes.size()), MPI_CHAR, 0, MPI_COMM_WORLD);
}

void MpiWorld::barrier() {
    MPI_Barrier(MPI_COMM_WORLD);
}

void MpiWorld::barrier(const std::function<void()>& meanwhile) {
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Ibarrier(MPI_COMM_WORLD, &request);
    waitFor(request, meanwhile);
}

std::int64_t MpiWorld::greatest(std::int64_t value) {
    std::int64_t result = value;
    MPI_Allreduce(&value, &result, 1, MPI_INT64_T, MPI_MAX, MPI_COMM_WORLD);
    return result;
}

std::vector<std::int64_t> MpiWorld::gatherNumbers(const std::vector<std::int64_t>& values) {
    const std::size_t places = m_rank == 0 ? values.size() * static_cast<std::size_t>(m_size) : 0;
    std::vector<std::int64_t> all(places);
    const int count = countOf(values.size());
    MPI_Gather(values.data(), count, MPI_INT64_T, all.data(), count, MPI_INT64_T, 0,
               MPI_COMM_WORLD);
    return all;
}

void MpiWorld::send(int to, int tag, const std::string& bytes) {
    MPI_Send(bytes.data(), countOf(bytes.size()), MPI_CHAR, to, tag, MPI_COMM_WORLD);
}

std::optional<std::string> MpiWorld::receiveIfThere(int& from, int tag) {
    int there = 0;
    MPI_Status status;
    MPI_Iprobe(from < 0 ? MPI_ANY_SOURCE : from, tag, MPI_COMM_WORLD, &there, &status);
    if (there == 0) {
        return std::nullopt;
    }
    int length = 0;
    MPI_Get_count(&status, MPI_CHAR, &length);
    std::string bytes(static_cast<std::size_t>(length), '\0');
    from = status.MPI_SOURCE;
    MPI_Recv(bytes.data(), length, MPI_CHAR, from, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return bytes;
}

std::string MpiWorld::receive(int from, int tag, bool hurry) {
    for (;;) {
        if (auto bytes = receiveIfThere(from, tag)) {
            return *std::move(bytes);
        }
        if (!hurry) {
            std::this_thread::sleep_for(kPause);
        }
    }
}

struct MpiWorld::Sending::State {
    std::string bytes;
    MPI_Request request = MPI_REQUEST_NULL;
};

MpiWorld::Sending::Sending() : m_state(std::make_unique<State>()) {}

MpiWorld::Sending::~Sending() = default;

void MpiWorld::Sending::start(int to, int tag, std::string bytes) {
    m_state->bytes = std::move(bytes);
    MPI_Isend(m_state->bytes.data(), countOf(m_state->bytes.size()), MPI_CHAR, to, tag,
              MPI_COMM_WORLD, &m_state->request);
}

bool MpiWorld::Sending::idle() {
    int done = 0;
    MPI_Test(&m_state->request, &done, MPI_STATUS_IGNORE);
    return done != 0;
}

std::vector<std::uint64_t> MpiWorld::gather(std::uint64_t hits,
                                            const std::function<void()>& meanwhile) {
    std::vector<std::uint64_t> all(m_rank == 0 ? static_cast<std::size_t>(m_size) : 0);
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Igather(&hits, 1, MPI_UINT64_T, all.data(), 1, MPI_UINT64_T, 0, MPI_COMM_WORLD, &request);
    waitFor(request, meanwhile);
    return all;
}

std::vector<std::uint64_t> MpiWorld::reduce(std::uint64_t hits,
                                            const std::function<void()>& meanwhile) {
    std::uint64_t sum = 0;
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Ireduce(&hits, &sum, 1, MPI_UINT64_T, MPI_SUM, 0, MPI_COMM_WORLD, &request);
    waitFor(request, meanwhile);
    return m_rank == 0 ? std::vector{sum} : std::vector<std::uint64_t>{};
}

void MpiWorld::abort() {
    MPI_Abort(MPI_COMM_WORLD, EXIT_FAILURE);
    std::_Exit(EXIT_FAILURE);
}

}  // namespace dartscope::worker
