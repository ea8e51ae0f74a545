#pragma once

#include "common/page.h"
#include "common/prompts.h"
#include "desk/desk.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

class QKeyEvent;

namespace dutydesk::test {

/// A desk over an encrypted replica of its own, filled once by a sync with the sandbox's polyclinic over HTTP; the
/// sandbox is gone afterwards, so that everything done later is done offline.
class ListsDesk {
public:
    /// Made at the first call, the same for every test of the run; one for each role.
    static ListsDesk& get(Role role = Role::Coordinator);
    /// Another one, for a test that changes more than it can take back.
    static std::unique_ptr<ListsDesk> fresh(Role role = Role::Coordinator);
    ~ListsDesk();

    Desk& desk() { return *m_desk; }
    const FixedClock& clock() const { return m_clock; }
    void later(int days) { m_clock.advanceDays(days); }
    /// A free file name in a folder that dies with the run.
    QString file(const QString& name) const { return m_folder.filePath(name); }
    /// A person of the list of a programme and month.
    PersonId member(int number);
    ListSummary list(const QString& programme);
    /// A file (ФИО;Дата рождения;ЕНП) of the list's members and these further lines; its path. The first `without`
    /// members who have not begun yet are left out.
    QString writeList(const ListSummary& list, const QString& name, const QStringList& lines, int without);
    /// Takes back what was said of this comparison: it would be there again, in the next test too.
    void unsay(const ListSummary& list, ImportId import);
    /// A file with exactly these lines.
    QString write(const QString& name, const QByteArray& text);

private:
    explicit ListsDesk(Role role);
    struct Environment;

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::LocalTime)};
    std::unique_ptr<Environment> m_environment;
    std::unique_ptr<Desk> m_desk;
};

/// The window around a page under test: keeps what was said, the errors, the persons opened, and answers the questions
/// for files.
class Bench : public QObject {
public:
    explicit Bench(Desk& desk);
    ~Bench() override;

    Workbench& workbench() { return m_workbench; }
    /// Takes the page in, shows it at the size of a small office screen and waits until it is read.
    template <class P>
    P& open(std::unique_ptr<P> page, const QVariant& argument = {}) {
        P* plain = page.release();
        host(*plain);
        plain->activate(argument);
        wait();
        return *plain;
    }
    /// Until nothing runs any more.
    void wait();
    QWidget& window() { return *m_window; }

    QStringList said;
    QList<std::pair<QString, QVariant>> pages; ///< that were asked for
    std::function<void()> undo;                ///< of the last sentence
    QStringList failures;
    QList<PersonId> opened;
    QString saveAs; ///< the answer to the next question
    QStringList openFiles;

private:
    void host(Page& page);

    class Answers;
    DeskRunner m_runner;
    Workbench m_workbench;
    std::unique_ptr<QWidget> m_window;
};

/// A key to the widget, pressed and released.
void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// The same as from the keyboard: shortcuts of the widgets around it come first.
void strike(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

} // namespace dutydesk::test
