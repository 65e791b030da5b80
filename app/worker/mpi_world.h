// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dartscope::worker {

/// What this program needs of MPI, with the library's types kept inside: all ranks of the world,
/// from MPI_Init to MPI_Finalize. Calls named collective are made by every rank in the same order.
/// One thread at a time may use it, whichever that is.
class MpiWorld {
public:
    /// Starts MPI; it ends when the object goes.
    MpiWorld(int& argc, char**& argv);
    ~MpiWorld();
    MpiWorld(const MpiWorld&) = delete;
    MpiWorld& operator=(const MpiWorld&) = delete;

    int rank() const { return m_rank; }
    int size() const { return m_size; }
    /// Whether different threads may use the library one after another.
    bool takesTurns() const { return m_takesTurns; }
    /// Ranks for which the launcher has places; absent where it does not say.
    std::optional<std::uint32_t> slots() const;
    /// "Open MPI v4.1.4": the library that is used.
    std::string mpiVersion() const;

    /// Collective: every rank gets rank 0's bytes.
    void broadcast(std::string& bytes);
    /// Collective: returns when all ranks came.
    void barrier();
    /// The same; `meanwhile` is called again and again until all came, as in gather().
    void barrier(const std::function<void()>& meanwhile);
    /// Collective: the greatest of all ranks' values, on every rank.
    std::int64_t greatest(std::int64_t value);
    /// Collective: rank 0 gets every rank's values, others nothing. All give as many.
    std::vector<std::int64_t> gatherNumbers(const std::vector<std::int64_t>& values);

    /// Sends to one rank; returns once the bytes may be reused. An end of its own: `tag` 0 to 99.
    void send(int to, int tag, const std::string& bytes);
    /// The next message from that rank with that tag. Waits with pauses, so that a CPU is free for
    /// those who work; in a hurry without.
    std::string receive(int from, int tag, bool hurry = false);
    /// The next message if there is one, from that rank or (−1) from any: `from` is set to it.
    std::optional<std::string> receiveIfThere(int& from, int tag);

    /// A message on its way: true from poll() once it need not be waited for any longer.
    class Sending {
    public:
        Sending();
        ~Sending();
        Sending(const Sending&) = delete;
        Sending& operator=(const Sending&) = delete;
        /// Starts to send; only where idle().
        void start(int to, int tag, std::string bytes);
        bool idle();

    private:
        struct State;
        std::unique_ptr<State> m_state;
    };

    /// The hits brought together: what rank 0 has afterwards (the others: empty). `meanwhile` is
    /// called again and again while the library works, as a program does that has more to do.
    /// Collective. Gather: every rank's value in the order of ranks; reduce: their sum.
    std::vector<std::uint64_t> gather(std::uint64_t hits, const std::function<void()>& meanwhile);
    std::vector<std::uint64_t> reduce(std::uint64_t hits, const std::function<void()>& meanwhile);

    /// Ends all ranks at once.
    [[noreturn]] void abort();

private:
    int m_rank = 0;
    int m_size = 1;
    bool m_takesTurns = false;
};

}  // namespace dartscope::worker
