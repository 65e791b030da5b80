// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace dartscope::gui {

QStringList Language::codes() {
    return {QStringLiteral("en"), QStringLiteral("fi"), QStringLiteral("de")};
}

QString Language::nativeName(const QString& code) {
    if (code == QLatin1String("fi")) {
        return QStringLiteral("Suomi");
    }
    if (code == QLatin1String("de")) {
        return QStringLiteral("Deutsch");
    }
    return QStringLiteral("English");
}

QString Language::systemCode() {
    const QString system = QLocale::system().name().left(2);
    return codes().contains(system) ? system : QStringLiteral("en");
}

void Language::use(const QString& code) {
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_code = codes().contains(code) ? code : QStringLiteral("en");
    QLocale::setDefault(QLocale(m_code));
    if (m_qt.load(QStringLiteral("qtbase_") + m_code,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    // English too: its file holds the plural forms.
    if (m_ours.load(QStringLiteral(":/i18n/dartscope_") + m_code)) {
        QCoreApplication::installTranslator(&m_ours);
    }
}

}  // namespace dartscope::gui
