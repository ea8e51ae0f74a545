#pragma once

#include "common/prompts.h"
#include "desk/desk.h"
#include "desk/rules.h"
#include "domain/clock.h"
#include "domain/random_source.h"

#include <catch2/catch_test_macros.hpp>

#include <QTemporaryDir>

namespace dutydesk::test {

/// The rules, read once.
const Rules& shellRules();

/// A real, empty desk of one user ("ivanova", "correct horse battery"; a representative unless told) in a folder of its
/// own. Friday, 20 November 2026, 11:00 in Moscow.
class ShellDesk
{
public:
    explicit ShellDesk(Role role = Role::Representative);
    DeskEnvironment environment() const { return {clock, random, shellRules(), KeyRing::Cost::minimal(), {}}; }
    Desk& desk() { return *m_desk; }
    void close() { m_desk.reset(); } ///< nobody has it open any more
    QString folder() const { return m_folder.filePath(QStringLiteral("desk")); }
    static QString login() { return QStringLiteral("ivanova"); }
    static QString password() { return QStringLiteral("correct horse battery"); }

    FixedClock clock{QDateTime({2026, 11, 20}, {8, 0}, Qt::UTC)};
    mutable SeededRandom random{7};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Desk> m_desk;
};

/// Runs the event loop until `done` holds; fails the test after a long while.
void until(const std::function<bool()>& done);

/// Answers what would stop a test, and keeps what was asked.
class ScriptedPrompts : public Prompts
{
public:
    using Prompts::Prompts;
    bool ask(QWidget*, const Question& question) override
    {
        questions << question.text;
        return answer;
    }
    QString saveFile(QWidget*, const QString&, const QString& suggestion, const QString&) override
    {
        suggestions << suggestion;
        return path;
    }
    QString openFile(QWidget*, const QString&, const QString&, const QString&) override { return path; }
    QString chooseFolder(QWidget*, const QString&, const QString&) override { return path; }
    void showError(QWidget*, const Error& error) override { errors << error.message; }

    bool answer = true;
    QString path;
    QStringList questions, suggestions, errors;
};

} // namespace dutydesk::test
