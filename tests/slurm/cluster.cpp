// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/slurm/cluster.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>

#include "tests/faults/leftovers.h"

namespace dartscope::testing {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience(40);

/// A port of loopback that nobody has now.
int freePort() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = ::htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    int port = 0;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket, generic, size) == 0 && ::getsockname(socket, generic, &size) == 0) {
        port = ::ntohs(address.sin_port);
    }
    ::close(socket);
    return port;
}

std::string hostName() {
    std::array<char, 256> name{};
    ::gethostname(name.data(), name.size() - 1);
    const std::string whole = name.data();
    return whole.substr(0, whole.find('.'));
}

fs::path programNamed(const char* name) {
    for (const char* folder : {"/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"}) {
        std::error_code ignored;
        if (fs::exists(fs::path(folder) / name, ignored)) {
            return fs::path(folder) / name;
        }
    }
    return {};
}

}  // namespace

SlurmCluster& SlurmCluster::ofThisProgram() {
    static SlurmCluster cluster;
    return cluster;
}

SlurmCluster::SlurmCluster() {
    m_whyNot = start();
}

SlurmCluster::~SlurmCluster() {
    if (m_controller > 0 && m_node > 0) {
        clear();
    }
    end(m_node);
    end(m_controller);
    end(m_munged);
    // Steps that lost their daemons came to this process, their reaper.
    for (const pid_t orphan : childProcesses()) {
        ::kill(orphan, SIGKILL);
    }
    while (::waitpid(-1, nullptr, WNOHANG) > 0) {
    }
}

pid_t SlurmCluster::spawn(const std::vector<std::string>& words, const std::string& log) const {
    const bool isNode = words.front().ends_with("slurmd");
    const pid_t process = ::fork();
    if (process != 0) {
        return process;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    const int file = ::open((m_folder / log).c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    ::close(STDIN_FILENO);
    ::open("/dev/null", O_RDONLY);
    if (isNode && !m_hidden.empty() &&
        (::unshare(CLONE_NEWNS) != 0 ||
         ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
         ::mount("none", m_hidden.c_str(), "tmpfs", 0, nullptr) != 0)) {
        ::_exit(126);
    }
    std::vector<char*> arguments;
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

void SlurmCluster::end(pid_t& process) {
    if (process <= 0) {
        return;
    }
    ::kill(process, SIGTERM);
    const auto last = steady_clock::now() + std::chrono::seconds(10);
    while (::waitpid(process, nullptr, WNOHANG) == 0) {
        if (steady_clock::now() > last) {
            ::kill(process, SIGKILL);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    process = -1;
}

void SlurmCluster::writeConfiguration() const {
    const std::string folder = m_folder.path().string();
    const std::string host = hostName();
    std::ofstream(m_folder / "slurm.conf")
        << "ClusterName=darts\nSlurmctldHost=" << host << "(127.0.0.1)\nSlurmUser=root\n"
        << "SlurmdUser=root\nAuthType=auth/munge\nAuthInfo=socket=" << folder << "/munge.socket\n"
        << "CredType=cred/munge\nSlurmctldPort=" << freePort() << "\nSlurmdPort=" << freePort()
        << "\nStateSaveLocation=" << folder << "/state\nSlurmdSpoolDir=" << folder << "/spool\n"
        << "SlurmctldPidFile=" << folder << "/controller.pid\nSlurmdPidFile=" << folder
        << "/node.pid\nProctrackType=proctrack/linuxproc\nTaskPlugin=task/affinity\n"
        << "SelectType=select/cons_tres\nSelectTypeParameters=CR_CPU\n"
        << "JobAcctGatherType=jobacct_gather/none\nAccountingStorageType=accounting_storage/none\n"
        << "SwitchType=switch/none\nMpiDefault=none\nReturnToService=2\n"
        << "SlurmdParameters=config_overrides\nSlurmctldTimeout=10\nSlurmdTimeout=300\n"
        << "MessageTimeout=5\nKillWait=2\nMinJobAge=300\nMaxArraySize=" << kArrayLimit
        << "\nSchedulerParameters=batch_sched_delay=0,sched_min_interval=200000\n"
        << "NodeName=" << host << " NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN\n"
        << "PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP\n";
}

void SlurmCluster::stopController() {
    end(m_controller);
}

void SlurmCluster::startController() {
    end(m_controller);  // where a test did not come so far as to stop it, it has the port
    m_controller =
        spawn({programNamed("slurmctld").string(), "-D", "-f", (m_folder / "slurm.conf").string()},
              "controller.log");
    waitFor("scontrol ping", "is UP");
}

std::string SlurmCluster::ask(const std::string& command) const {
    std::string words;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 512> bytes{};
    while (pipe != nullptr) {
        const std::size_t got = std::fread(bytes.data(), 1, bytes.size(), pipe);
        if (got == 0) {
            break;
        }
        words.append(bytes.data(), got);
    }
    if (pipe != nullptr) {
        ::pclose(pipe);
    }
    return words;
}

bool SlurmCluster::waitFor(const std::string& command, const std::string& words) const {
    const auto last = steady_clock::now() + kPatience;
    while (ask(command).find(words) == std::string::npos) {
        if (steady_clock::now() > last) {
            return false;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return true;
}

void SlurmCluster::clear() const {
    ask("scancel --me");
    const auto last = steady_clock::now() + kPatience;
    while (!ask("squeue --noheader").empty() && steady_clock::now() < last) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

std::vector<pid_t> SlurmCluster::jobProcesses() const {
    std::vector<pid_t> found;
    std::error_code error;
    for (fs::directory_iterator entry("/proc", error), last; !error && entry != last;
         entry.increment(error)) {
        const std::string name = entry->path().filename();
        if (name.find_first_not_of("0123456789") == std::string::npos) {
            const std::string words = readText(entry->path() / "cmdline");
            const bool worker = words.find("dartscope-worker") != std::string::npos ||
                                words.find("dartscope-mpi-worker") != std::string::npos;
            if (worker && (words.find("--task") != std::string::npos ||
                           words.find("--job") != std::string::npos)) {
                found.push_back(std::stoi(name));
            }
        }
    }
    return found;
}

std::string SlurmCluster::start() {
    if (::geteuid() != 0) {
        return "a cluster of its own needs root";
    }
    for (const char* name : {"munged", "slurmctld", "slurmd", "sbatch", "squeue", "scancel"}) {
        if (programNamed(name).empty()) {
            return std::string(name) + " is not installed (Debian: slurm-wlm, munge)";
        }
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    m_sbatch = programNamed("sbatch");
    fs::create_directory(m_folder / "state");
    fs::create_directory(m_folder / "spool");
    std::string key(128, '\0');
    std::random_device random;
    for (char& byte : key) {
        byte = static_cast<char>(random());
    }
    writeText(m_folder / "key", key);
    fs::permissions(m_folder / "key", fs::perms::owner_read);
    writeConfiguration();
    ::setenv("SLURM_CONF", (m_folder / "slurm.conf").c_str(), 1);
    const auto in = [&](const char* name) { return (m_folder / name).string(); };
    m_munged = spawn(
        {programNamed("munged").string(), "--foreground", "--force", "--key-file=" + in("key"),
         "--socket=" + in("munge.socket"), "--pid-file=" + in("munge.pid"),
         "--seed-file=" + in("munge.seed"), "--log-file=" + in("munge.log")},
        "munged.out");
    if (!waitFor("ls " + in("munge.socket"), "munge.socket\n")) {
        return "munged does not start here: " + readText(m_folder / "munged.out");
    }
    startController();
    fs::create_directory(m_folder / "hidden");
    m_hidden = m_folder / "hidden";
    const std::vector<std::string> node{
        programNamed("slurmd").string(), "-D", "-f", in("slurm.conf"), "-N", hostName()};
    m_node = spawn(node, "node.log");
    if (!waitFor("sinfo --noheader --format=%T", "idle")) {
        end(m_node);  // mounts may not be had here
        m_hidden.clear();
        m_node = spawn(node, "node.log");
    }
    if (!waitFor("sinfo --noheader --format=%T", "idle")) {
        return "Slurm does not start here: " + readText(m_folder / "controller.log") +
               readText(m_folder / "node.log");
    }
    return "";
}

}  // namespace dartscope::testing
