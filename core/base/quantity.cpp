// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/quantity.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace dartscope {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSeparator(char c) {
    return c == ' ' || c == '_' || c == '\'';
}

/// Power of ten that a unit letter stands for.
std::optional<int> unitExponent(char unit) {
    switch (unit) {
        case 'k':
        case 'K':
            return 3;
        case 'M':
            return 6;
        case 'G':
            return 9;
        case 'T':
            return 12;
        case 'P':
            return 15;
        default:
            return std::nullopt;
    }
}

/// A decimal number taken apart: digits × 10^exponent, without leading zeros.
struct Decimal {
    bool negative = false;
    std::string digits;
    int exponent = 0;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    while (!text.empty() && text.back() == ' ') {
        text.remove_suffix(1);
    }
    return text;
}

/// `text` at `i` separates groups of three digits: "1 000", but not the two numbers "1 2".
bool separatesThousands(std::string_view text, std::size_t i) {
    std::size_t digits = 0;
    while (i + 1 + digits < text.size() && isDigit(text[i + 1 + digits])) {
        ++digits;
    }
    return i > 0 && isDigit(text[i - 1]) && isSeparator(text[i]) && digits == 3;
}

/// Takes the digits and the point off the front of `text`; false where there is no digit.
bool takeDigits(std::string_view& text, Decimal& number) {
    bool anyDigit = false;
    bool afterPoint = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            anyDigit = true;
            number.digits += text[i];
            number.exponent -= afterPoint ? 1 : 0;
        } else if (text[i] == '.' && !afterPoint) {
            afterPoint = true;
        } else if (afterPoint || !separatesThousands(text, i)) {
            break;
        }
    }
    text.remove_prefix(i);
    return anyDigit;
}

/// The power of ten that "e9", "M" or nothing stands for; absent where it is something else. Powers
/// beyond any count are cut off, so that adding them to an int stays harmless.
std::optional<int> powerOfTen(std::string_view text) {
    constexpr int kBeyondAnyCount = 100'000;
    if (text.empty()) {
        return 0;
    }
    if (text.front() != 'e' && text.front() != 'E') {
        return text.size() == 1 ? unitExponent(text.front()) : std::nullopt;
    }
    text.remove_prefix(1);
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        text.remove_prefix(1);
    }
    unsigned power = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), power);
    if (error == std::errc::invalid_argument || end != text.data() + text.size()) {
        return std::nullopt;
    }
    if (error != std::errc{} || power > kBeyondAnyCount) {
        power = kBeyondAnyCount;
    }
    return negative ? -static_cast<int>(power) : static_cast<int>(power);
}

std::optional<Decimal> takeApart(std::string_view text) {
    Decimal number;
    text = trimmed(text);
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        number.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (!takeDigits(text, number)) {
        return std::nullopt;
    }
    const auto power = powerOfTen(text);
    if (!power) {
        return std::nullopt;
    }
    number.exponent += *power;
    number.digits.erase(0, number.digits.find_first_not_of('0'));
    while (number.exponent < 0 && !number.digits.empty() && number.digits.back() == '0') {
        number.digits.pop_back();
        ++number.exponent;
    }
    return number;
}

}  // namespace

Result<std::uint64_t> parseCount(std::string_view text, CountRange range) {
    const auto bad = [&](const char* id) {
        return fail(ErrorCode::InvalidArgument, id,
                    {std::string(range.what), std::string(text), shortCount(range.least),
                     shortCount(range.most)});
    };
    auto number = takeApart(text);
    if (!number) {
        return bad("not-a-number");
    }
    if (number->digits.empty()) {
        return range.least == 0 ? Result<std::uint64_t>(0) : bad("out-of-range");
    }
    if (number->negative) {
        return bad("out-of-range");
    }
    if (number->exponent < 0) {
        return bad("not-whole");
    }
    if (number->digits.size() + static_cast<std::size_t>(number->exponent) > 20) {
        return bad("out-of-range");
    }
    number->digits.append(static_cast<std::size_t>(number->exponent), '0');
    std::uint64_t value = 0;
    const char* end = number->digits.data() + number->digits.size();
    if (std::from_chars(number->digits.data(), end, value).ec != std::errc{} ||
        value < range.least || value > range.most) {
        return bad("out-of-range");
    }
    return value;
}

Result<double> parseReal(std::string_view text, std::string_view what, double least, double most) {
    const auto bad = [&](const char* id) {
        return fail(ErrorCode::InvalidArgument, id,
                    {std::string(what), std::string(text), fmt::format("{}", least),
                     fmt::format("{}", most)});
    };
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error == std::errc::invalid_argument || stop != end || std::isnan(value)) {
        return bad("not-a-number");
    }
    if (error != std::errc{} || value < least || value > most) {
        return bad("out-of-range");
    }
    return value;
}

std::string shortCount(std::uint64_t value) {
    std::uint64_t mantissa = value;
    int zeros = 0;
    while (mantissa >= 10 && mantissa % 10 == 0) {
        mantissa /= 10;
        ++zeros;
    }
    if (zeros < 5 || mantissa > 9'999) {
        return fmt::format("{}", value);
    }
    return fmt::format("{}e{}", mantissa, zeros);
}

}  // namespace dartscope
