// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does when it saves a session, as a program that a test can kill: the records in
// the first two files, ten times over, go into the third.
#include <string>
#include <vector>

#include "core/experiment/session.h"
#include "core/record/record_file.h"

int main(int argc, char** argv) {
    using namespace dartscope;
    if (argc != 4) {
        return 2;
    }
    std::vector<experiment::SessionItem> items;
    for (int round = 0; round < 10; ++round) {
        for (int file = 1; file <= 2; ++file) {
            auto stored = record::load(argv[file]);
            if (!stored) {
                return 2;
            }
            std::visit(
                [&](auto& record) {
                    items.push_back({std::to_string(round), record});
                },
                *stored);
        }
    }
    return experiment::saveSession(argv[3], items) ? 0 : 4;
}
