// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace dartscope::gui {

/// Switches the language of the whole program while it runs: texts, Qt's own texts, numbers. One
/// object, owned by main; GUI thread.
class Language {
public:
    /// Codes that there are: "en", "fi", "de".
    static QStringList codes();
    /// The language's name in itself ("Suomi").
    static QString nativeName(const QString& code);
    /// The code to start with: the system's language where there is a translation, else English.
    static QString systemCode();

    /// Every widget gets a LanguageChange event; windows must take QLocale() as their locale.
    void use(const QString& code);
    const QString& code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qt;
};

}  // namespace dartscope::gui
