#pragma once

#include "domain/password_rules.h"
#include "domain/result.h"

#include <QObject>
#include <QString>

class QWidget;

namespace dutydesk {

/// What stops the user and asks: questions, file names, errors in a box of their own. Replaceable: a test puts its own Prompts
/// as a child of the window (or of any ancestor of the asking widget), the real one asks with dialogs.
class Prompts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Question {
        QString title, text, details;
        QString yes; ///< the verb on the button: "Remove the server"
        QString no;  ///< empty = "Cancel"
    };
    /// True when the user pressed `yes`. Only where nothing else can go on or nothing can be undone.
    virtual bool ask(QWidget* parent, const Question& question);
    /// With the ending of the filter that was chosen (withFilterEnding).
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter);
    virtual QString openFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter);
    virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter);
    virtual QString chooseFolder(QWidget* parent, const QString& title, const QString& folder);
    /// A new password for a file, typed twice and good by the rules; empty when the user thought better of it.
    virtual QString newPassword(QWidget* parent, const QString& title, const PasswordRules& rules);
    /// The password of a file that exists; empty as above.
    virtual QString password(QWidget* parent, const QString& title, const QString& why);
    /// The message, with the details one click away.
    virtual void showError(QWidget* parent, const Error& error);
};

/// The name that a file is to have, when the filter `chosen` of `filters` ("Workbook (*.xlsx);;Text (*.csv)") was left or picked for
/// `path`: dialogs of some desktops leave the ending as it was, and a file that was to be sealed would lie open. An ending that the
/// user has typed himself counts as long as the first filter stands. Any thread.
QString withFilterEnding(const QString& path, const QString& filters, const QString& chosen);

/// The Prompts of the nearest ancestor of `widget` that has one, else the real one.
Prompts& promptsFor(const QWidget* widget);

} // namespace dutydesk
