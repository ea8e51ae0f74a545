#include "common/prompts.h"

#include "common/file_password_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace dutydesk {

namespace {

/// ".xlsx.sealed" of "Workbook with a password (*.xlsx.sealed)"; a filter for all files has none.
QStringList endingsOf(const QString& filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\*((?:\\.\\w+)+)"));
    QStringList endings;
    for (auto it = pattern.globalMatch(filter); it.hasNext();)
        endings << it.next().captured(1);
    return endings;
}

/// The known ending that `path` has, and the whole one that it stands for: ".sealed" is what a dialog makes of ".xlsx.sealed".
std::pair<QString, QString> endingIn(const QString& path, const QStringList& endings)
{
    for (const QString& ending : endings) {
        if (path.endsWith(ending, Qt::CaseInsensitive))
            return {ending, ending};
    }
    for (const QString& ending : endings) {
        const QString last = ending.mid(ending.lastIndexOf(u'.'));
        if (path.endsWith(last, Qt::CaseInsensitive))
            return {last, ending};
    }
    return {};
}

} // namespace

QString withFilterEnding(const QString& path, const QString& filters, const QString& chosen)
{
    const QStringList wanted = endingsOf(chosen);
    if (path.isEmpty() || wanted.isEmpty())
        return path;
    const auto kept = endingIn(path, wanted);
    if (!kept.first.isEmpty())
        return path.chopped(kept.first.size()) + (kept.first == kept.second ? path.last(kept.first.size()) : kept.second);
    const auto [had, whole] = endingIn(path, endingsOf(filters));
    const bool first = filters.startsWith(chosen);
    return path.chopped(had.size()) + (first && !whole.isEmpty() ? whole : wanted.constFirst());
}

bool Prompts::ask(QWidget* parent, const Question& question)
{
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
    box.setInformativeText(question.details);
    auto* yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    auto* no = box.addButton(question.no.isEmpty() ? tr("Cancel") : question.no, QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

QString Prompts::saveFile(QWidget* parent, const QString& title, const QString& suggestion, const QString& filter)
{
    QString chosen;
    const QString path = QFileDialog::getSaveFileName(parent, title, suggestion, filter, &chosen);
    const QString named = withFilterEnding(path, filter, chosen);
    if (named == path || !QFileInfo::exists(named))
        return named;
    const QString name = QFileInfo(named).fileName(); // the dialog has asked about another name, if about any
    return ask(parent, {title, tr("The file “%1” is there already.").arg(name), {}, tr("Replace it"), {}}) ? named : QString();
}

QString Prompts::openFile(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QStringList Prompts::openFiles(QWidget* parent, const QString& title, const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString Prompts::chooseFolder(QWidget* parent, const QString& title, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, title, folder);
}

QString Prompts::newPassword(QWidget* parent, const QString& title, const PasswordRules& rules)
{
    FilePasswordDialog dialog(title, rules, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.password() : QString();
}

QString Prompts::password(QWidget* parent, const QString& title, const QString& why)
{
    FilePasswordDialog dialog(title, why, parent);
    return dialog.exec() == QDialog::Accepted ? dialog.password() : QString();
}

void Prompts::showError(QWidget* parent, const Error& error)
{
    QMessageBox box(QMessageBox::Warning, tr("This did not work"), error.message, QMessageBox::NoButton, parent);
    box.setDetailedText(error.details);
    box.addButton(tr("Close"), QMessageBox::RejectRole);
    box.exec();
}

Prompts& promptsFor(const QWidget* widget)
{
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        if (auto* prompts = at->findChild<Prompts*>(QString(), Qt::FindDirectChildrenOnly))
            return *prompts;
    }
    static Prompts real;
    return real;
}

} // namespace dutydesk
