#pragma once

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
    virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter);
    virtual QString openFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter);
    virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter);
    virtual QString chooseFolder(QWidget* parent, const QString& title, const QString& folder);
    /// The message, with the details one click away.
    virtual void showError(QWidget* parent, const Error& error);
};

/// The Prompts of the nearest ancestor of `widget` that has one, else the real one.
Prompts& promptsFor(const QWidget* widget);

} // namespace dutydesk
