// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks on two hosts: this one, and a network namespace with a host name of its own that the
// launcher's agent enters in place of a remote shell.
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
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

using MpiHosts = testing::MpiFixture;

TEST_F(MpiHosts, RanksOnTwoHostsAreToldApartAndTheirClocksMapped) {
    const NetworkNamespace other;
    if (!other.works()) {
        GTEST_SKIP() << "network namespaces cannot be made here (that takes root and iproute2)";
    }
    const std::filesystem::path agent = m_folder / "agent";
    testing::writeText(agent,
                       "#!/bin/sh\n# host, then a command for its shell\nshift\n"
                       "exec ip netns exec " +
                           other.name() + " unshare --uts sh -c \"hostname " + kOtherHost +
                           "; $*\"\n");
    std::filesystem::permissions(agent, std::filesystem::perms::owner_all);
    testing::writeText(m_folder / "hosts", "localhost slots=1\n" + other.address(2) + " slots=2\n");
    const Variable rsh("OMPI_MCA_plm_rsh_agent", agent.string());
    const Variable oob("OMPI_MCA_oob_tcp_if_include", other.network());
    const Variable btl("OMPI_MCA_btl_tcp_if_include", other.network());

    record::RunConfig across = config(3);
    across.hostfile = m_folder / "hosts";
    const record::RunRecord run = record(across);
    ASSERT_EQ(run.lanes.size(), 3u);
    EXPECT_EQ(run.lanes[0].host, m_surroundings.machine.host);
    EXPECT_EQ(run.lanes[1].host, kOtherHost);
    EXPECT_EQ(run.lanes[2].host, kOtherHost);
    EXPECT_EQ(run.darts, 10'000'019u);
    EXPECT_EQ(run.hits, record(config(1)).hits);
    ASSERT_EQ(run.machines.size(), 2u);
    EXPECT_EQ(run.machines[1].host, kOtherHost);
    // Both are one machine in truth, with one clock: what was measured must hold that.
    ASSERT_EQ(run.details.clocks.size(), 1u);
    EXPECT_EQ(run.details.clocks[0].host, kOtherHost);
    EXPECT_GT(run.details.clocks[0].boundNs, 0);
    EXPECT_LE(std::abs(run.details.clocks[0].offsetNs), run.details.clocks[0].boundNs);
    EXPECT_EQ(run.details.launcherSlots, 3u);
}

}  // namespace
}  // namespace dartscope
