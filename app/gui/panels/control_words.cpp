// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/control_words.h"

#include <QCoreApplication>

namespace dartscope::gui {
namespace {

/// What tr() of this file belongs to.
struct ControlWords {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::ControlWords)
};

}  // namespace

ChoiceWords choiceWords(record::Kernel kernel) {
    switch (kernel) {
        case record::Kernel::Vector:
            //: how darts are thrown: many at once with vector instructions
            return {ControlWords::tr("Vector: many at once"),
                    ControlWords::tr("The same darts, many at once with vector instructions")};
        case record::Kernel::Textbook:
            //: how darts are thrown: the loop of a textbook
            return {ControlWords::tr("Textbook: one by one"),
                    ControlWords::tr("The loop of a textbook: readable, and many times slower")};
    }
    return {};
}

ChoiceWords choiceWords(record::Schedule schedule) {
    switch (schedule) {
        case record::Schedule::Static:
            //: how tasks reach the workers
            return {ControlWords::tr("Static: equal shares"),
                    ControlWords::tr("Each worker's tasks are fixed before the start")};
        case record::Schedule::Dynamic:
            //: how tasks reach the workers
            return {ControlWords::tr("Dynamic: the next one free"),
                    ControlWords::tr("Whoever is free takes the next task")};
        case record::Schedule::Guided:
            //: how tasks reach the workers
            return {ControlWords::tr("Guided: shrinking"),
                    ControlWords::tr("Large portions first, smaller ones towards the end")};
    }
    return {};
}

ChoiceWords choiceWords(record::Sharing sharing) {
    switch (sharing) {
        case record::Sharing::Private:
            //: how hits are combined
            return {ControlWords::tr("Private: added at the end"),
                    ControlWords::tr("Each worker counts for itself; the counts are added once")};
        case record::Sharing::AtomicPerTask:
            //: how hits are combined
            return {ControlWords::tr("Atomic, once a task"),
                    ControlWords::tr("One counter for all; each task adds to it once")};
        case record::Sharing::Atomic:
            //: how hits are combined
            return {ControlWords::tr("Atomic, every dart"),
                    ControlWords::tr("One counter for all, added to indivisibly at every dart")};
        case record::Sharing::Critical:
            //: how hits are combined; "critical" is OpenMP's word
            return {ControlWords::tr("Critical section, every dart"),
                    ControlWords::tr("One counter for all in an OpenMP critical section")};
        case record::Sharing::Mutex:
            //: how hits are combined
            return {ControlWords::tr("Mutex, every dart"),
                    ControlWords::tr("One counter for all, behind a lock taken at every dart")};
        case record::Sharing::FalseSharing:
            //: how hits are combined
            return {ControlWords::tr("False sharing: one cache line"),
                    ControlWords::tr("Counters of their own that lie side by side in memory")};
        case record::Sharing::Racy:
            //: how hits are combined: without protection, so that some get lost
            return {ControlWords::tr("Racy: hits get lost"),
                    ControlWords::tr("One counter for all without protection: a data race")};
    }
    return {};
}

ChoiceWords choiceWords(record::Streams streams) {
    switch (streams) {
        case record::Streams::Own:
            //: which darts the workers throw
            return {ControlWords::tr("Own darts for each worker"),
                    ControlWords::tr("As it should be: no dart is thrown twice")};
        case record::Streams::Same:
            //: which darts the workers throw
            return {ControlWords::tr("The same darts for all"),
                    ControlWords::tr("A seeding mistake: more workers, no better estimate")};
    }
    return {};
}

ChoiceWords choiceWords(record::Queue queue) {
    switch (queue) {
        case record::Queue::Stealing:
            //: how runners come by their next task
            return {ControlWords::tr("Work stealing"),
                    ControlWords::tr("Each has a queue; whose is empty steals from another")};
        case record::Queue::Central:
            //: how runners come by their next task
            return {ControlWords::tr("One central queue"),
                    ControlWords::tr("Runners ask one queue for the next task")};
    }
    return {};
}

ChoiceWords choiceWords(record::MpiMode mode) {
    switch (mode) {
        case record::MpiMode::Gather:
            //: how ranks bring their hits together; MPI's word
            return {ControlWords::tr("Gather to rank 0"),
                    ControlWords::tr("Rank 0 receives every rank's hits and adds them")};
        case record::MpiMode::Reduce:
            //: how ranks bring their hits together; MPI's word
            return {ControlWords::tr("Reduce to rank 0"),
                    ControlWords::tr("MPI adds the hits on their way to rank 0")};
        case record::MpiMode::Lesson:
            //: how ranks bring their hits together: as in the lesson, with its two mistakes
            return {ControlWords::tr("As in the lesson"),
                    ControlWords::tr("int(n / size) darts a rank, and a timer on rank 0 alone")};
    }
    return {};
}

ChoiceWords choiceWords(record::Binding binding) {
    switch (binding) {
        case record::Binding::None:
            //: what ranks are tied to
            return {ControlWords::tr("Not bound"),
                    ControlWords::tr("The system moves ranks between CPUs as it likes")};
        case record::Binding::Default:
            //: what ranks are tied to
            return {ControlWords::tr("As the launcher likes"),
                    ControlWords::tr("mpirun binds as it does by itself: a trap for threads")};
        case record::Binding::Core:
            //: what ranks are tied to
            return {ControlWords::tr("To a core each"),
                    ControlWords::tr("Each rank stays on one core, and so do its threads")};
        case record::Binding::Socket:
            //: what ranks are tied to
            return {ControlWords::tr("To a socket each"),
                    ControlWords::tr("Each rank stays on the cores of one processor")};
        case record::Binding::Numa:
            //: what ranks are tied to
            return {ControlWords::tr("To a NUMA node each"),
                    ControlWords::tr("Each rank stays where its memory is near")};
    }
    return {};
}

ChoiceWords choiceWords(record::StartMethod method) {
    switch (method) {
        case record::StartMethod::Spawn:
            //: how a pool starts its processes
            return {ControlWords::tr("Spawn: a new program"),
                    ControlWords::tr("Each process starts from nothing: slow and clean")};
        case record::StartMethod::Fork:
            //: how a pool starts its processes
            return {ControlWords::tr("Fork: a copy"),
                    ControlWords::tr("Each process is a copy of its parent: fast")};
    }
    return {};
}

}  // namespace dartscope::gui
