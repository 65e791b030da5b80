// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/record/run_config.h"

namespace dartscope::gui {

/// What a value is called in a list of choices, and one sentence of what it does; in the reader's
/// language of this moment.
struct ChoiceWords {
    QString name;
    QString tip;
};

ChoiceWords choiceWords(record::Kernel kernel);
ChoiceWords choiceWords(record::Schedule schedule);
ChoiceWords choiceWords(record::Sharing sharing);
ChoiceWords choiceWords(record::Streams streams);
ChoiceWords choiceWords(record::Queue queue);
ChoiceWords choiceWords(record::MpiMode mode);
ChoiceWords choiceWords(record::Binding binding);
ChoiceWords choiceWords(record::StartMethod method);

}  // namespace dartscope::gui
