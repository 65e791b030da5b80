// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/json_fields.h"
#include "core/record/observed.h"

namespace dartscope::record {

/// The JSON form of what was seen from outside, as those of json_forms.h.
Json jsonOf(const Observed& observed);
void read(Fields& fields, Observed& observed);

}  // namespace dartscope::record
