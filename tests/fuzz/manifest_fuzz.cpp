// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a model's manifest.
#include "core/catalogue/external_models.h"
#include "core/experiment/messages.h"
#include "core/launch/external_launcher.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace dartscope;
    auto model = catalogue::readManifest("/models/any.json", fuzz::textOf(data, size));
    if (!model) {
        fuzz::require(!model.error().empty());
        for (const Error& error : model.error()) {
            fuzz::require(!english(experiment::describe(error)).empty());
        }
        return 0;
    }
    fuzz::require(!model->command.empty() && !model->command.front().empty());
    record::RunConfig config;
    config.model = model->id;
    for (const std::string& word : model->command) {
        // No word ends before its end.
        fuzz::require(launch::filledIn(word, *model, config, {}).find('\0') == std::string::npos);
    }
    return 0;
}
