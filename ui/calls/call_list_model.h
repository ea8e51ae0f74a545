#pragma once

#include "calls/call_list_changes.h"

#include <QAbstractListModel>

namespace dutydesk {

/// What happened to a row since the list was read.
enum class CallMark { None, Recording, Recorded, Changed, Gone };

/// The call list as it stands on the screen. It changes only by setEntries(); what happens meanwhile becomes marks on
/// the rows, so that nothing moves under the hand of who calls down it. UI thread.
class CallListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PersonRole = Qt::UserRole + 100, MarkRole, MarkWordsRole, OccasionRole, DueWordsRole, SearchRole };

    explicit CallListModel(QObject* parent = nullptr)
        : QAbstractListModel(parent) {}

    /// A fresh list; `today` is for the due dates in words.
    void setEntries(const QList<CallEntry>& entries, QDate today);
    /// Marks what differs; rows stay where they are. Marks of rows that were recorded here stay.
    void setChanges(const CallListChanges& changes);
    const CallListChanges& changes() const { return m_changes; }

    void setRecording(PersonId person, const QString& outcome);
    void setRecorded(PersonId person, const QString& outcome);
    void clearMark(PersonId person); ///< recording failed, or the contact was taken back

    int rowOf(PersonId person) const; ///< −1 when not on the screen
    const CallEntry& entry(int row) const { return m_rows.at(row).entry; }
    CallMark mark(int row) const { return m_rows.at(row).mark; }
    /// Whether the row still wants a call.
    bool open(int row) const;
    QSet<PersonId> recordedHere() const;
    QList<CallEntry> entries() const;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        CallEntry entry;
        CallMark mark = CallMark::None;
        QString words;
    };
    void setMark(PersonId person, CallMark mark, const QString& words);
    QString inOneSentence(const Row& row) const;

    QList<Row> m_rows;
    CallListChanges m_changes;
    QDate m_today;
};

/// "overdue since 18.11", "due today", "by tomorrow", "call back today 18:00".
QString dueInWords(const CallEntry& entry, QDate today);
/// "why: discharged 3 working days ago, not booked to the cardiologist, 1 attempt".
QString whyInWords(const CallEntry& entry);

} // namespace dutydesk
