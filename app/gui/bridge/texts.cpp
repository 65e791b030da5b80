// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/bridge/texts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cmath>

#include "core/experiment/messages.h"
#include "core/experiment/outcome.h"
#include "core/experiment/run_controller.h"
#include "core/experiment/slurm_reasons.h"

namespace dartscope::gui {
namespace {

/// What tr() of this file belongs to.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(dartscope::gui::Texts)
};

QString spelled(const TextArgument& argument) {
    if (const auto* word = std::get_if<std::string>(&argument)) {
        return QString::fromStdString(*word);
    }
    if (const auto* whole = std::get_if<std::int64_t>(&argument)) {
        return QLocale().toString(static_cast<qlonglong>(*whole));
    }
    return QLocale().toString(std::get<double>(argument), 'g', 4);
}

/// Four significant digits without trailing zeros.
QString short4(double value) {
    const int whole = value < 1 ? 1 : static_cast<int>(std::floor(std::log10(value))) + 1;
    QLocale locale;
    QString text = locale.toString(value, 'f', std::clamp(4 - whole, 0, 3));
    if (text.contains(locale.decimalPoint())) {
        while (text.endsWith(locale.zeroDigit())) {
            text.chop(1);
        }
        if (text.endsWith(locale.decimalPoint())) {
            text.chop(1);
        }
    }
    return text;
}

/// Three significant digits, trailing zeros kept: a measured figure.
QString measured(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return QLocale().toString(value, 'f', decimals);
}

}  // namespace

QString resolve(const Text& text) {
    if (text.empty()) {
        return {};
    }
    // The count is an int in Qt; only its plural form matters beyond two thousand million.
    const int count =
        text.count ? static_cast<int>(std::clamp<std::int64_t>(*text.count, 0, 2'000'000'000)) : -1;
    QString sentence =
        QCoreApplication::translate(text.context.c_str(), text.source.c_str(), nullptr, count);
    // All at once, because an argument may itself contain "%1".
    QString out;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int index = i + 1 < sentence.size() ? sentence[i + 1].digitValue() - 1 : -1;
        if (sentence[i] == u'%' && index >= 0 && index < static_cast<int>(text.arguments.size())) {
            out += spelled(text.arguments[static_cast<std::size_t>(index)]);
            ++i;
        } else {
            out += sentence[i];
        }
    }
    return out;
}

QString resolve(Marked marked) {
    return resolve(Text(marked));
}

QString describe(const Error& error) {
    return resolve(experiment::describe(error));
}

QString modelSource(const std::string& id) {
    constexpr qint64 kMostBytes = 256 << 10;
    const catalogue::Model* model = catalogue::find(id);
    if (model == nullptr || model->external == nullptr || model->external->code.empty()) {
        return {};
    }
    QFile file(QString::fromStdString(
        (model->external->file.parent_path() / model->external->code).string()));
    const bool readable = QFileInfo(file).isFile() && file.size() <= kMostBytes;
    return readable && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                      : QString();
}

QString slurmReason(const std::string& word) {
    return resolve(experiment::slurmReason(word));
}

QString programWords(const Error& error) {
    return QString::fromStdString(experiment::programWords(error));
}

QString inDigits(std::uint64_t value) {
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString inWords(std::uint64_t value) {
    const auto v = static_cast<double>(value);
    if (value < 1'000'000) {
        return inDigits(value);
    }
    if (v < 1e9) {
        //: a number of darts; %1 is 1 to 999.9
        return Texts::tr("%1 million").arg(short4(v / 1e6));
    }
    if (v < 1e12) {
        //: a thousand million
        return Texts::tr("%1 billion").arg(short4(v / 1e9));
    }
    if (v < 1e15) {
        //: a million million
        return Texts::tr("%1 trillion").arg(short4(v / 1e12));
    }
    return Texts::tr("%1 quadrillion").arg(short4(v / 1e15));
}

QString rate(double dartsPerSecond) {
    if (dartsPerSecond < 1e3) {
        return Texts::tr("%1 darts/s").arg(short4(dartsPerSecond));
    }
    if (dartsPerSecond < 1e6) {
        return Texts::tr("%1 thousand darts/s").arg(measured(dartsPerSecond / 1e3));
    }
    if (dartsPerSecond < 1e9) {
        return Texts::tr("%1 million darts/s").arg(measured(dartsPerSecond / 1e6));
    }
    return Texts::tr("%1 billion darts/s").arg(measured(dartsPerSecond / 1e9));
}

QString duration(std::int64_t ns) {
    const auto t = static_cast<double>(ns);
    if (std::abs(t) < 1e3) {
        return Texts::tr("%1 ns").arg(QLocale().toString(static_cast<qlonglong>(ns)));
    }
    if (std::abs(t) < 1e6) {
        return Texts::tr("%1 µs").arg(measured(t / 1e3));
    }
    if (std::abs(t) < 1e9) {
        return Texts::tr("%1 ms").arg(measured(t / 1e6));
    }
    if (std::abs(t) < 120e9) {
        return Texts::tr("%1 s").arg(measured(t / 1e9));
    }
    if (std::abs(t) < 7200e9) {
        return Texts::tr("%1 min").arg(measured(t / 60e9));
    }
    return Texts::tr("%1 h").arg(measured(t / 3600e9));
}

QString percent(double share) {
    //: a share of a hundred; %1 is a number
    return Texts::tr("%1 %").arg(QLocale().toString(share * 100, 'f', share < 0.1 ? 1 : 0));
}

QString times(double factor) {
    //: a factor, "2.00×"
    return Texts::tr("%1×").arg(measured(factor));
}

QString piWithError(std::uint64_t hits, std::uint64_t darts) {
    const auto estimate = record::estimate(darts, hits);
    if (!estimate) {
        return QStringLiteral("–");
    }
    // Two digits of the error, and π to the same place.
    const double error = estimate->standardError;
    const int decimals =
        error > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(error))), 2, 12) : 2;
    const QLocale locale;
    return QStringLiteral("%1 ± %2").arg(locale.toString(estimate->pi, 'f', decimals),
                                         locale.toString(error, 'f', decimals));
}

}  // namespace dartscope::gui
