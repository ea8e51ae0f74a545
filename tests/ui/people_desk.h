#pragma once

#include "common/page.h"
#include "desk/desk.h"
#include "domain/random_source.h"
#include "support/fhir_box.h"

#include <QKeyEvent>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace dutydesk::test {

/// The rules, read once.
const Rules& testRules();

/// A real desk: an encrypted replica, filled by a sync with a server in the same process. Friday, 20 November 2026,
/// 14:12 in Moscow. Six people after a discharge from hospital (p1 to p6: infarction, discharged on different days),
/// one with a damaged ЕНП.
class PeopleDesk {
public:
    explicit PeopleDesk(Role role = Role::Representative);
    ~PeopleDesk();

    /// Runs the event loop until the desk is idle and `done` holds; fails the test after a while.
    void until(const std::function<bool()>& done, const char* what);
    void settle();
    void sync();
    /// A second user's contact with the person, arrived from the server.
    void contactFromElsewhere(const QString& patient);
    PersonId person(const QString& family);
    /// What Desk::unlock() asks for.
    DeskEnvironment environment();
    static QString login() { return QStringLiteral("petrova"); }
    static QString password() { return QStringLiteral("test-password"); }
    /// The last sentence said and how to take it back.
    struct Said {
        QString sentence;
        std::function<void()> undo;
    };

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 20), QTime(11, 12), Qt::UTC)};
    SeededRandom random{3};
    FhirBox box;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<DeskRunner> runner;
    std::unique_ptr<Workbench> workbench;
    QList<Said> said;
    QList<Error> failures;
    QList<QPair<QString, QVariant>> opened; ///< pages asked for
    QList<PersonId> openedPersons;

private:
    void fillBox();
    void addPerson(int number, const QString& family, const QString& given, const QString& patronymic,
                   const QString& birth, bool male, const QString& enp);
    void addDischarge(int number, const QString& on, const QString& icd10);
};

/// Types a key into the widget that has the focus in `window` (or into the window).
void press(QWidget* window, int key, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void type(QWidget* window, const QString& text);

/// Widgets that take the focus but have no name for a screen reader.
QStringList namelessWidgets(const QWidget* page);

} // namespace dutydesk::test
