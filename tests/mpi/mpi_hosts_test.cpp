// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks on two hosts: this one, and a network namespace with a host name of its own that the
// launcher's agent enters in place of a remote shell.
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <deque>
#include <set>

#include "tests/mpi/mpi_fixture.h"

namespace dartscope {
namespace {

constexpr const char* kOtherHost = "dartscope-node2";

int shell(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str());
}

/// A second host as far as the network goes, until the object goes.
class NetworkNamespace {
public:
    NetworkNamespace()
        : m_number(::getpid() % 250),
          m_name("dartscope" + std::to_string(::getpid())),
          m_link("ds" + std::to_string(::getpid())) {
        const std::string inside = "ip netns exec " + m_name + " ";
        m_works = shell("ip netns add " + m_name) == 0 &&
                  shell("ip link add " + m_link + "a type veth peer name " + m_link + "b netns " +
                        m_name) == 0 &&
                  shell("ip addr add " + address(1) + "/24 dev " + m_link + "a") == 0 &&
                  shell("ip link set " + m_link + "a up") == 0 &&
                  shell(inside + "ip addr add " + address(2) + "/24 dev " + m_link + "b") == 0 &&
                  shell(inside + "ip link set " + m_link + "b up") == 0 &&
                  shell(inside + "ip link set lo up") == 0 &&
                  shell(inside + "unshare --uts hostname " + kOtherHost) == 0;
    }
    ~NetworkNamespace() {
        shell("ip link del " + m_link + "a");
        shell("ip netns del " + m_name);
    }
    NetworkNamespace(const NetworkNamespace&) = delete;
    NetworkNamespace& operator=(const NetworkNamespace&) = delete;

    bool works() const { return m_works; }
    const std::string& name() const { return m_name; }
    std::string network() const { return "10.213." + std::to_string(m_number) + ".0/24"; }
    /// 1: this host's end, 2: the other's.
    std::string address(int end) const {
        return "10.213." + std::to_string(m_number) + "." + std::to_string(end);
    }

private:
    int m_number;
    std::string m_name;
    std::string m_link;
    bool m_works = false;
};

/// Sets a variable for the launcher that this process starts.
class Variable {
public:
    Variable(const char* name, const std::string& value) : m_name(name) {
        ::setenv(name, value.c_str(), 1);
    }
    ~Variable() { ::unsetenv(m_name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
};

/// Ranks here and on another host whose clock is far ahead of this one's.
class MpiHosts : public testing::MpiFixture {
protected:
    static constexpr std::int64_t kAheadNs = 86'400'000'000'000;

    void SetUp() override {
        MpiFixture::SetUp();
        if (IsSkipped()) {
            return;
        }
        if (!m_other.works()) {
            GTEST_SKIP() << "network namespaces cannot be made here (that takes root and iproute2)";
        }
        if (shell("unshare --time --monotonic 1 --fork true") != 0) {
            GTEST_SKIP() << "time namespaces cannot be made here (that takes root and Linux 5.6)";
        }
        const std::filesystem::path agent = m_folder / "agent";
        testing::writeText(agent,
                           "#!/bin/sh\n# host, then a command for its shell\nshift\n"
                           "exec ip netns exec " +
                               m_other.name() + " unshare --uts --time --monotonic 86400 --fork " +
                               "sh -c \"hostname " + kOtherHost + "; $*\"\n");
        std::filesystem::permissions(agent, std::filesystem::perms::owner_all);
        m_variables.emplace_back("OMPI_MCA_plm_rsh_agent", agent.string());
        m_variables.emplace_back("OMPI_MCA_oob_tcp_if_include", m_other.network());
        m_variables.emplace_back("OMPI_MCA_btl_tcp_if_include", m_other.network());
    }

    /// The record of so many ranks on the hosts of these lines.
    record::RunRecord across(std::uint32_t ranks, const std::string& hosts,
                             bool measureReference = false) {
        testing::writeText(m_folder / "hosts", hosts);
        record::RunConfig config = MpiFixture::config(ranks);
        config.hostfile = m_folder / "hosts";
        const auto outcome =
            experiment::run(config, m_surroundings, {.measureReference = measureReference}, {}, {});
        if (!outcome) {
            ADD_FAILURE() << outcome.error().id;
            return {};
        }
        EXPECT_FALSE(outcome->record->failure) << outcome->record->failure->id;
        return *outcome->record;
    }

    /// The other host's clock, as far ahead as it was made.
    static void expectAhead(const record::ClockMap& clock) {
        EXPECT_EQ(clock.host, kOtherHost);
        EXPECT_GT(clock.boundNs, 0);
        EXPECT_LT(clock.boundNs, kAheadNs / 2) << "it would hold whatever was measured";
        EXPECT_LE(std::abs(clock.offsetNs + kAheadNs), clock.boundNs);
    }

    NetworkNamespace m_other;
    std::deque<Variable> m_variables;
};

TEST_F(MpiHosts, RanksOnTwoHostsAreToldApartAndTheirClocksMapped) {
    const record::RunRecord run =
        across(3, "localhost slots=1\n" + m_other.address(2) + " slots=2\n");
    ASSERT_EQ(run.lanes.size(), 3u);
    EXPECT_EQ(run.lanes[0].host, m_surroundings.machine.host);
    EXPECT_EQ(run.lanes[1].host, kOtherHost);
    EXPECT_EQ(run.lanes[2].host, kOtherHost);
    EXPECT_EQ(run.darts, 10'000'019u);
    EXPECT_EQ(run.hits, record(config(1)).hits);
    ASSERT_EQ(run.machines.size(), 2u);
    EXPECT_EQ(run.machines[1].host, kOtherHost);
    ASSERT_EQ(run.details.clocks.size(), 1u);
    expectAhead(run.details.clocks[0]);
    EXPECT_EQ(run.details.launcherSlots, 3u);
}

TEST_F(MpiHosts, RankZeroOfAnotherHostHasItsClockMappedToo) {
    const record::RunRecord run = across(2, m_other.address(2) + " slots=2\n", true);
    EXPECT_EQ(run.darts, 10'000'019u);
    ASSERT_EQ(run.lanes.size(), 2u);
    EXPECT_EQ(run.lanes[0].host, kOtherHost);
    ASSERT_EQ(run.machines.size(), 1u);
    EXPECT_EQ(run.machines[0].host, kOtherHost);
    ASSERT_EQ(run.details.clocks.size(), 1u);
    expectAhead(run.details.clocks[0]);
    // Of this host nothing is said: neither how busy it was, nor how fast one of its workers is.
    EXPECT_FALSE(run.noise.ownShare.has_value());
    EXPECT_FALSE(run.reference.has_value());
    EXPECT_GE(run.marks.readyNs, run.marks.launchedNs);
    EXPECT_LE(run.marks.combinedNs, run.marks.endedNs);
}

TEST_F(MpiHosts, ARankHereIsHeldAgainstARankZeroElsewhere) {
    testing::writeText(m_folder / "ranks",
                       "rank 0=" + m_other.address(2) + " slot=0\nrank 1=localhost slot=0\n");
    m_variables.emplace_back("OMPI_MCA_rmaps_rank_file_path", m_folder / "ranks");
    const record::RunRecord run = across(2, m_other.address(2) + " slots=1\nlocalhost slots=1\n");
    ASSERT_EQ(run.lanes.size(), 2u);
    EXPECT_EQ(run.lanes[0].host, kOtherHost);
    EXPECT_EQ(run.lanes[1].host, m_surroundings.machine.host);
    std::set<std::string> hosts;
    for (const machine::Machine& machine : run.machines) {
        EXPECT_TRUE(hosts.insert(machine.host).second) << machine.host;
    }
    EXPECT_EQ(hosts, (std::set<std::string>{kOtherHost, m_surroundings.machine.host}));
    ASSERT_EQ(run.details.clocks.size(), 2u);
    EXPECT_EQ(run.details.clocks[1].host, m_surroundings.machine.host);
    EXPECT_LE(std::abs(run.details.clocks[1].offsetNs), run.details.clocks[1].boundNs);
}

TEST_F(MpiHosts, AStopReachesRanksOfAnotherHost) {
    testing::writeText(m_folder / "hosts", m_other.address(2) + " slots=2\n");
    record::RunConfig config = MpiFixture::config(2, 1'000'000'000'000);
    config.hostfile = m_folder / "hosts";
    const auto outcome = runUntil(config, [](std::stop_source& stop) { stop.request_stop(); });
    ASSERT_TRUE(outcome) << outcome.error().id;
    EXPECT_TRUE(outcome->record->partial);
    EXPECT_GT(outcome->record->darts, 0u);
    EXPECT_EQ(outcome->record->failure, std::nullopt);
}

}  // namespace
}  // namespace dartscope
