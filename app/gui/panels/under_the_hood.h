// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/record/run_record.h"

namespace dartscope::gui {

/// The same run on the command line: only options that the model has (the others would be errors),
/// planted behaviour and the like only where it is not the default.
QString commandLine(const record::RunConfig& config);

/// The model's code as a student would write it, in "cpp", "py" or "sh", or, for
/// somebody else's model, the source that its manifest names ("own"); empty where there is none.
QString snippetOf(const std::string& model, const QString& language);

/// How a run was started, who set its CPU budget, where its time went, and the model's code, as
/// HTML. Links "copy:command" and "copy:cpp" stand beside what can be copied.
QString underTheHood(const record::RunRecord& record);

}  // namespace dartscope::gui
