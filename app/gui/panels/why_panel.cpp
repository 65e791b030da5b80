// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/why_panel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>
#include <map>

#include "app/gui/bridge/appearance.h"
#include "app/gui/bridge/texts.h"
#include "app/gui/panels/flag_bar.h"
#include "app/gui/panels/under_the_hood.h"

namespace dartscope::gui {
namespace {

QString paragraph(const QString& caption, const QString& text) {
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p><b>%1</b><br>%2</p>")
                                .arg(caption.toHtmlEscaped(), text.toHtmlEscaped());
}

QString certaintyName(diagnosis::Certainty certainty) {
    switch (certainty) {
        case diagnosis::Certainty::Confirmed:
            //: how sure a finding is
            return WhyPanel::tr("Confirmed by what was measured");
        case diagnosis::Certainty::Likely:
            //: how sure a finding is
            return WhyPanel::tr("Likely");
        case diagnosis::Certainty::CannotTell:
            //: how sure a finding is
            return WhyPanel::tr("Cannot tell on this machine");
    }
    return {};
}

/// What a person calls a named number of a finding; the name itself where it is not known here.
QString evidenceName(const QString& name) {
    static const std::map<QString, const char*> kNames{
        {QStringLiteral("workers"), QT_TRANSLATE_NOOP("Evidence", "workers")},
        {QStringLiteral("cpus"), QT_TRANSLATE_NOOP("Evidence", "allowed CPUs")},
        {QStringLiteral("expected_waiting_share"),
         QT_TRANSLATE_NOOP("Evidence", "waiting for a CPU to be expected")},
        {QStringLiteral("waiting_share"),
         QT_TRANSLATE_NOOP("Evidence", "waiting for a CPU as measured")},
        {QStringLiteral("foreign_share"),
         QT_TRANSLATE_NOOP("Evidence", "CPUs used by other programs")},
        {QStringLiteral("steal_share"),
         QT_TRANSLATE_NOOP("Evidence", "CPU time taken by the hypervisor")},
        {QStringLiteral("throttled_share"),
         QT_TRANSLATE_NOOP("Evidence", "periods cut short by a CPU quota")},
        {QStringLiteral("compute_s"), QT_TRANSLATE_NOOP("Evidence", "compute time")},
        {QStringLiteral("compute_ms"), QT_TRANSLATE_NOOP("Evidence", "compute time")},
        {QStringLiteral("median_ms"), QT_TRANSLATE_NOOP("Evidence", "median time")},
        {QStringLiteral("least_ms"), QT_TRANSLATE_NOOP("Evidence", "time that can be trusted")},
        {QStringLiteral("repeats"), QT_TRANSLATE_NOOP("Evidence", "repeats")},
        {QStringLiteral("least_repeats"),
         QT_TRANSLATE_NOOP("Evidence", "repeats that give an interval")},
        {QStringLiteral("speedup_low"), QT_TRANSLATE_NOOP("Evidence", "speedup, lower end")},
        {QStringLiteral("speedup_high"), QT_TRANSLATE_NOOP("Evidence", "speedup, upper end")},
        {QStringLiteral("spread"), QT_TRANSLATE_NOOP("Evidence", "spread of the repeats")},
        {QStringLiteral("drift"),
         QT_TRANSLATE_NOOP("Evidence", "drift of one worker from start to end")},
    };
    // "median_ms at W=4": the number belongs to one point of a sweep.
    const QString quantity = name.section(u' ', 0, 0);
    const auto found = kNames.find(quantity);
    const QString words = found == kNames.end()
                              ? QString(quantity).replace(u'_', u' ')
                              : QCoreApplication::translate("Evidence", found->second);
    const QString point = name.section(u' ', 1);
    return point.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, name.section(u' ', -1));
}

/// The number with the unit that its name ends in.
QString evidenceValue(const QString& name, double value) {
    const QString quantity = name.section(u' ', 0, 0);
    if (quantity.endsWith(QLatin1String("_share")) || quantity == QLatin1String("drift") ||
        quantity == QLatin1String("spread")) {
        return percent(value);
    }
    if (quantity.endsWith(QLatin1String("_ms"))) {
        return duration(static_cast<std::int64_t>(value * 1e6));
    }
    if (quantity.endsWith(QLatin1String("_s"))) {
        return duration(static_cast<std::int64_t>(value * 1e9));
    }
    return QLocale().toString(value, 'g', 4);
}

QString evidenceTable(const diagnosis::Finding& finding) {
    QString rows;
    for (const auto& [id, value] : finding.evidence) {
        const QString name = QString::fromStdString(id);
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
                    .arg(evidenceName(name).toHtmlEscaped(), evidenceValue(name, value));
    }
    return rows.isEmpty() ? QString()
                          : QStringLiteral("<p><b>%1</b></p><table>%2</table>")
                                .arg(WhyPanel::tr("Evidence").toHtmlEscaped(), rows);
}

QString severityName(diagnosis::Severity severity) {
    switch (severity) {
        case diagnosis::Severity::Note:
            return WhyPanel::tr("Note");
        case diagnosis::Severity::Warning:
            return WhyPanel::tr("Warning");
        case diagnosis::Severity::Error:
            return WhyPanel::tr("Error");
    }
    return {};
}

QString findingHtml(const diagnosis::Finding& finding, bool dark) {
    //: heading of a finding; %1 is "Warning", %2 its sentence
    QString html = QStringLiteral("<h3 style='color:%1'>%2</h3>")
                       .arg(color(severityRole(finding.severity), dark).name(),
                            WhyPanel::tr("%1: %2")
                                .arg(severityName(finding.severity), resolve(finding.text))
                                .toHtmlEscaped());
    html += QStringLiteral("<p>%1</p>").arg(certaintyName(finding.certainty).toHtmlEscaped());
    if (!finding.formula.empty()) {
        html += QStringLiteral("<p><b>%1</b><br><code>%2</code></p>")
                    .arg(WhyPanel::tr("Formula with its numbers").toHtmlEscaped(),
                         QString::fromStdString(finding.formula).toHtmlEscaped());
    }
    html += evidenceTable(finding);
    if (finding.recoverableNs) {
        html +=
            paragraph(WhyPanel::tr("Fixing it would win about"), duration(*finding.recoverableNs));
    }
    html += paragraph(WhyPanel::tr("What to do"), resolve(finding.advice));
    html += paragraph(WhyPanel::tr("Why this might be wrong"), resolve(finding.caveat));
    return html;
}

}  // namespace

WhyPanel::WhyPanel(Session* session, QWidget* parent)
    : QWidget(parent), m_session(session), m_text(new QTextBrowser(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    connect(m_text, &QTextBrowser::anchorClicked, this, &WhyPanel::copy);
    connect(m_session, &Session::runFinished, this, &WhyPanel::refresh);
    connect(m_session, &Session::cleared, this, &WhyPanel::refresh);
    refresh();
}

void WhyPanel::copy(const QUrl& link) {
    const auto& record = m_session->run().record;
    if (!record || link.scheme() != QLatin1String("copy")) {
        return;
    }
    const QString what = link.path();
    QGuiApplication::clipboard()->setText(what == QLatin1String("command")
                                              ? commandLine(record->config)
                                              : snippetOf(record->config.model, what));
}

void WhyPanel::showFindings(const std::vector<diagnosis::Finding>& findings) {
    m_findings = findings;
    refresh();
}

void WhyPanel::refresh() {
    m_text->setAccessibleName(tr("Findings and how the run was started"));
    QString html;
    for (const diagnosis::Finding& finding : m_findings) {
        html += findingHtml(finding, isDark(palette()));
    }
    if (const auto& record = m_session->run().record) {
        if (m_findings.empty()) {
            html += QStringLiteral("<p>%1</p>").arg(tr("Nothing to flag in this run."));
        }
        html += underTheHood(*record);
    } else if (m_findings.empty()) {
        html =
            QStringLiteral("<p>%1</p>")
                .arg(tr("After a run this explains what was found and how the run was started."));
    }
    m_text->setHtml(html);
}

void WhyPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

}  // namespace dartscope::gui
