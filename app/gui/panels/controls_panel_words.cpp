// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the controls: names, tooltips and the notes beside them.
#include <QLabel>
#include <QToolButton>

#include "app/gui/bridge/texts.h"
#include "app/gui/panels/choice_control.h"
#include "app/gui/panels/controls_panel.h"
#include "app/gui/panels/path_control.h"
#include "app/gui/panels/text_control.h"

namespace dartscope::gui {

void ControlsPanel::retranslate() {
    nameAll();
    namePlanted();
    nameOfModels();
    nameOfJobs();
    fillModels();
    refresh();
}

void ControlsPanel::nameAll() {
    m_model->setWords(tr("&Model"), tr("The parallel model that throws the darts"));
    m_workers->setWords(tr("&Workers"),
                        tr("How many workers throw at the same time (threads, processes or ranks, "
                           "1 to 4096)"));
    m_cpus->setWords(tr("CP&Us you may use"),
                     tr("Confines everything that is started to so many of the allowed CPUs, as a "
                        "job on a cluster would be"));
    m_darts->setWords(tr("&Darts"), tr("How many darts are thrown in all, 1 to 1e18; the field "
                                       "takes 1e9 or 30M too"));
    m_taskSize->setWords(tr("&Task size"),
                         tr("Darts handed to a worker at once, 1 to 2^40; left empty, the program "
                            "chooses tasks of about a millisecond"),
                         //: task size: the program chooses
                         tr("automatic"));
    m_sharing->setWords(tr("Sharing"),
                        tr("How the workers' hits are combined into one count. Where every dart "
                           "is counted in shared memory, the textbook kernel throws"));
    m_kernel->setWords(tr("&Kernel"),
                       tr("How one worker throws its darts; both throw exactly the same ones"));
    m_schedule->setWords(tr("&Schedule"), tr("How tasks reach the workers"));
    m_advanced->setText(tr("&Advanced"));
    m_advanced->setToolTip(tr("Show or hide the rarer settings"));
    m_seed->setWords(tr("S&eed"), tr("Which darts are thrown: the same seed and number always mean "
                                     "the same dart (0 to 18446744073709551615)"));
}

void ControlsPanel::namePlanted() {
    m_serialShare->setWords(tr("Serial share"),
                            tr("Share of the darts, 0 to 100 %, that the first worker throws alone "
                               "before the others start: really thrown, never slept"));
    m_lockShare->setWords(tr("Lock share"),
                          tr("Share of each task's work, 0 to 100 %, that is done holding one lock "
                             "for all"));
    m_imbalance->setWords(tr("Imbalance"),
                          tr("How unevenly the work is spread, 0 to 90 %: the cost of a task rises "
                             "from so much below to so much above the mean, by darts thrown again "
                             "and not counted"));
    m_streams->setWords(tr("Streams"), tr("Which darts the workers throw: each its own, or all "
                                          "the same ones by a seeding mistake"));
}

void ControlsPanel::nameOfModels() {
    m_ranks->setWords(tr("Ranks"), tr("Processes that speak through MPI, 1 to 4096; each has as "
                                      "many threads as there are workers"));
    m_queue->setWords(tr("Queue"), tr("How runners come by their next task"));
    m_mpi->setWords(tr("Combining"), tr("How the ranks bring their hits together"));
    m_bind->setWords(tr("Binding"), tr("What each rank is tied to: it and its threads run nowhere "
                                       "else"));
    m_hostfile->setWords(tr("Host file"),
                         tr("A file with a line such as “node1 slots=4” for each host that ranks "
                            "are to run on, in Open MPI's form"),
                         //: no file of hosts: all ranks run on this host
                         tr("this host"));
    m_startMethod->setWords(tr("Start method"), tr("How the pool's processes come to be"));
    m_gilRelease->setWords(tr("Without the lock"),
                           tr("Share of the work, 0 to 100 %, that is done without the global "
                              "lock, as compiled code called from Python can"));
    m_gilBlocking->setWords(
        tr("Blocking workers"),
        tr("So many of the first workers give the lock away after each step of their work, to wait "
           "for a real message. Behind a worker that computes they then wait a whole switch "
           "interval for the lock, each time anew: a convoy"));
    m_switchInterval->setWords(tr("Switch interval"),
                               tr("Time in milliseconds, 0.01 to 10000, after which a waiting "
                                  "thread asks for the global lock; Python's is 5 ms"));
}

void ControlsPanel::nameOfJobs() {
    m_arrayTasks->setWords(tr("Array tasks"),
                           tr("Tasks that the workers are dealt out to, 1 to 4096; left empty, as "
                              "many as workers, or as many as the cluster takes"),
                           //: array tasks: the program chooses
                           tr("automatic"));
    m_schedulerArgs->setWords(tr("Scheduler's arguments"),
                              tr("What to ask the scheduler for, as words for sbatch"),
                              QStringLiteral("--partition=short --time=10"));
    m_workFolder->setWords(tr("Work folder"),
                           tr("Where the job's files go: a folder that all nodes see"),
                           //: work folder: left to the program
                           tr("your own folder for jobs"));
    m_detach->setWords(tr("When submitted"),
                       tr("Whether the window waits for the job, or leaves it alone until it is "
                          "collected by the menu File"));
}

void ControlsPanel::showNotes() {
    const record::RunConfig& config = m_parameters->config();
    const int allowed = m_session->surroundings().machine.allowed;
    m_workers->setNote(m_workers->isEnabled() ? QString() : tr("one with this model"));
    //: beside "CPUs you may use"
    m_cpus->setNote(allowed > 1 ? tr("of %n allowed", nullptr, allowed) : tr("only one allowed"));
    m_darts->setNote(inWords(config.darts));
    const auto valid = catalogue::validate(config, {});
    const std::uint64_t task = record::resolveTaskSize(valid ? *valid : config);
    //: size of a task; %1 is a number in words
    m_taskSize->setNote(tr("%1 darts").arg(inWords(task)));
    m_serialShare->setNote(config.serialShare > 0
                               //: beside the serial share: a bound by Amdahl's law; %1 is "5.00×"
                               ? tr("at most %1").arg(times(1 / config.serialShare))
                               : QString());
    m_gilBlocking->setNote(
        //: beside the number of blocking workers: there are so many in all
        tr("of %n worker(s)", nullptr, static_cast<int>(config.workers)));
    m_ranks->setNote(
        //: beside the ranks: ranks times workers
        tr("%n thread(s) in all", nullptr, static_cast<int>(record::lanesOf(config))));
}

}  // namespace dartscope::gui
