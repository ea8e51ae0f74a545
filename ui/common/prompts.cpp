#include "common/prompts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace dutydesk {

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
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
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
