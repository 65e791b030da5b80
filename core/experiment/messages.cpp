// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/messages.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/catalogue/catalogue.h"
#include "core/experiment/sentences/sentence.h"

namespace dartscope::experiment {
namespace {

bool isQuantityError(std::string_view id) {
    return id == "out-of-range" || id == "not-a-number" || id == "not-whole";
}

std::string_view argument(const Error& error, std::size_t i) {
    return i < error.arguments.size() ? std::string_view(error.arguments[i]) : std::string_view();
}

bool sharesNoMemory(std::string_view model) {
    using catalogue::Group;
    const catalogue::Model* found = catalogue::find(model);
    return found != nullptr &&
           (found->group == Group::EmbarrassinglyParallel || found->group == Group::MessagePassing);
}

/// Which of the sentences of its id an error takes.
std::string variantOf(const Error& error) {
    auto first = std::string(argument(error, 0));
    if (error.id == "worker-died") {
        return first + (argument(error, 2).empty() ? "" : "-said");
    }
    if (error.id == "worker-silent") {
        return argument(error, 1).empty() ? "" : "said";
    }
    if (error.id == "external-died") {
        const bool quiet = argument(error, 1) == "status" && argument(error, 2) == "0";
        return std::string(quiet ? "quiet" : argument(error, 1)) +
               (argument(error, 3).empty() ? "" : "-said");
    }
    if (error.id == "external-error" || error.id == "external-wrong-sums") {
        return std::string(argument(error, 1));
    }
    if (error.id == "too-many-workers") {
        return argument(error, 1) == "0" ? "none" : "";
    }
    if (error.id == "not-a-record") {
        return std::string(argument(error, 1));
    }
    if (error.id == "option-not-in-model" && argument(error, 2).empty()) {
        return "nowhere";
    }
    if (error.id == "option-not-in-model" && first == "lock-share" &&
        sharesNoMemory(argument(error, 1))) {
        return "lock-share-apart";
    }
    return first;
}

const Sentence* find(std::string_view id, std::string_view variant) {
    for (const auto& sentences :
         {quantitySentences(), settingSentences(), fileSentences(), launchSentences(),
          jobSentences(), workerSentences(), externalSentences(), sweepSentences(),
          observeSentences()}) {
        const auto found = std::ranges::find_if(sentences, [&](const Sentence& sentence) {
            return sentence.id == id && sentence.variant == variant;
        });
        if (found != sentences.end()) {
            return &*found;
        }
    }
    return nullptr;
}

/// The sentence of that variant, else the one for all.
const Sentence* choose(std::string_view id, std::string_view variant) {
    const Sentence* exact = find(id, variant);
    return exact != nullptr ? exact : find(id, "");
}

Text unknown(const Error& error) {
    std::string words;
    for (const std::string& word : error.arguments) {
        words += (words.empty() ? "" : ", ") + shortened(word);
    }
    return {DARTSCOPE_TEXT("Error", "Something failed that has no description (%1): %2"),
            {error.id, words}};
}

}  // namespace

Text describe(const Error& error) {
    const Sentence* sentence = isQuantityError(error.id) ? choose(kQuantity, argument(error, 0))
                                                         : choose(error.id, variantOf(error));
    if (sentence == nullptr) {
        return unknown(error);
    }
    Text text(sentence->text);
    for (const std::string& word : error.arguments) {
        text.arguments.emplace_back(shortened(word));
    }
    return text;
}

std::string programWords(const Error& error) {
    const bool told = error.id == "external-died" || error.id == "external-error" ||
                      error.id == "external-silent";
    const std::string words(told && !error.arguments.empty() ? error.arguments.back() : "");
    return words.find('\n') == std::string::npos ? "" : words;
}

int exitCode(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument:
        case ErrorCode::InvalidFile:
            return 2;
        case ErrorCode::Unavailable:
            return 3;
        case ErrorCode::RunFailed:
            return 4;
        case ErrorCode::Interrupted:
            return 130;
    }
    return 4;
}

}  // namespace dartscope::experiment
