#pragma once

#include "desk/read_models.h"

#include <QWidget>

namespace dutydesk {

QString groupTitle(PriorityGroup group);      ///< "cardiovascular", "priority right", "low mobility"
QString groupShortTitle(PriorityGroup group); ///< for narrow columns: "CVD", "priority", "low mobility"
QString groupIcon(PriorityGroup group);       ///< name of a line icon
QString groupsInWords(PriorityGroups groups); ///< "cardiovascular, low mobility"; for tool tips, export and screen readers
QList<PriorityGroup> groupList(PriorityGroups groups); ///< in the programme's order

/// The chips side by side from the left of `rect`, vertically centred; what does not fit becomes icons only. The width used.
int paintGroupTags(QPainter& painter, const QRect& rect, PriorityGroups groups, const QFont& font, const QPalette& palette,
                   bool shortWords = false);
QSize groupTagsSize(PriorityGroups groups, const QFont& font, bool shortWords = false);

/// The groups of a person as chips with their words; hidden from the eye, not from the layout, when there are none.
class GroupTags : public QWidget
{
    Q_OBJECT

public:
    explicit GroupTags(QWidget* parent = nullptr);
    void setGroups(PriorityGroups groups);
    PriorityGroups groups() const { return m_groups; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PriorityGroups m_groups;
};

} // namespace dutydesk
