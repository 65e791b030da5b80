// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dartscope::engines {

/// What a lane may need in hand to work at all, and gives away when it is asked to. One for each
/// lane, called on its thread alone, always with a task in hand: what it waits lies inside a task.
class Interpreter {
public:
    virtual ~Interpreter() = default;
    /// Share of each task's work, the last of it, that does without: 0 to 1.
    virtual double releasedShare() const = 0;
    /// Before work that needs it; it may be in hand since the last task.
    virtual void need() = 0;
    /// Between two pieces of such work.
    virtual void check() = 0;
    /// Before work that does without.
    virtual void release() = 0;
};

}  // namespace dartscope::engines
