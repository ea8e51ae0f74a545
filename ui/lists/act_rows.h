#pragma once

#include "common/table_page_tools.h"
#include "desk/list_models.h"

#include <QCoreApplication>

namespace dutydesk {

/// Somebody in the comparison of two acts.
struct ActChangeItem {
    enum class Kind { Came, Left, Disputed, Recategorised };

    int id = 0;
    Kind kind = Kind::Came;
    PersonId person;
    QString name, enp;
    QDate birthDate;
    QString what; ///< reason, end of the dispute, or the new category, in words
};

/// What one week's acts made of the list, and what became of questions, for the tables beside the charts.
struct WeekItem {
    int id = 0;
    WeekCounts counts;
};

struct AnswerItem {
    int id = 0;
    QString title; ///< "within a week"
    int count = 0;
};

/// The columns of the tables about acts.
class ActRows {
    Q_DECLARE_TR_FUNCTIONS(ActRows)

public:
    static std::unique_ptr<RowModel<ActSummary>> acts();
    static std::unique_ptr<RowModel<DisputeRow>> disputes();
    static std::unique_ptr<RowModel<ActChangeItem>> changes();
    static std::unique_ptr<RowModel<WeekItem>> weeks();
    static std::unique_ptr<RowModel<AnswerItem>> answers();

    static QList<ActChangeItem> changeItems(const ActComparison& comparison);
    static QList<AnswerItem> answerItems(const AnswerTimes& times);
    static QString changeWords(ActChangeItem::Kind kind);
    /// "DVN-2026-11-1, 16.11.2026"
    static QString actTitle(const ActSummary& act);
};

} // namespace dutydesk
