#pragma once

#include "desk/desk.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;

namespace dutydesk {

/// Which due dates are on the list.
enum class DueChoice { All, DueNow, Overdue, Today, WithinWeek };

/// What the call list is asked for.
struct CallQuery {
    CallFilter filter;
    DueChoice due = DueChoice::All;

    /// The entries that the choice of due dates leaves.
    QList<CallEntry> chosen(const QList<CallEntry>& entries, QDate today) const;
    bool narrowed() const; ///< any filter is set
};

/// The filters of the call list in the title bar: group, occasion, programme, district, due; remembered. UI thread.
class CallsFilterBar : public QWidget {
    Q_OBJECT

public:
    /// `rules` outlives the bar; `today` picks the programmes in force.
    CallsFilterBar(const Rules& rules, QDate today, QWidget* parent = nullptr);

    CallQuery query() const;
    /// Sets all filters at once, without changed().
    void setQuery(const CallQuery& query);
    /// The districts to choose from; the chosen one stays.
    void setDistricts(const QStringList& districts);
    void clear(); ///< everybody; emits changed()

Q_SIGNALS:
    void changed();

private:
    void addGroups();
    QComboBox* addBox(const QString& name, const QString& everything, int characters);
    void select(QComboBox* box, const QString& code);
    void groupsChanged();
    void changedByHand();
    void save() const;
    void restore();

    QPushButton* m_groups;
    QComboBox* m_occasion;
    QComboBox* m_programme;
    QComboBox* m_district;
    QComboBox* m_due;
    QToolButton* m_clear;
    bool m_quiet = false;
};

} // namespace dutydesk
