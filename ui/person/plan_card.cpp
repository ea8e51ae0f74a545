#include "person/person_cards.h"

#include "common/format.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "person/card.h"
#include "person/detail_row.h"
#include "person/state_label.h"
#include "person/words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace dutydesk {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("PersonCards", text);
}

/// How much of a plan is done, as a bar of fixed height; the numbers stand beside it.
class PlanBar final : public QWidget {
public:
    PlanBar(int done, int total, QWidget* parent)
        : QWidget(parent)
        , m_done(done)
        , m_total(total) {
        setFixedHeight(8);
        setAccessibleName(words("%1 of %2 done").arg(done).arg(total));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(coloursOf(palette()).line);
        painter.drawRoundedRect(rect(), 4, 4);
        if (m_total <= 0 || m_done <= 0)
            return;
        QRect part = rect();
        part.setWidth(qMax(8, width() * qMin(m_done, m_total) / m_total));
        painter.setBrush(coloursOf(palette()).fine);
        painter.drawRoundedRect(part, 4, 4);
    }

private:
    int m_done, m_total;
};

StateLabel* statusLabel(const PlanActivityRow& activity, QWidget* parent) {
    using State = StateLabel::State;
    if (activity.status == u"completed") {
        if (activity.result == u"pathology")
            return new StateLabel(State::Notice, words("done: pathology"), parent);
        return new StateLabel(State::Good, activity.result == u"norm" ? words("done: norm") : words("done"), parent);
    }
    if (activity.status == u"scheduled" && activity.scheduledOn.isValid())
        return new StateLabel(State::Quiet, words("on %1").arg(formatDate(activity.scheduledOn)), parent);
    if (activity.status == u"cancelled")
        return new StateLabel(State::Quiet, words("not needed"), parent);
    return new StateLabel(State::Quiet, activity.statusTitle.isEmpty() ? words("not started") : activity.statusTitle,
                          parent);
}

void addStage(QGridLayout* grid, const PlanRow& plan, int stage, QWidget* parent) {
    QList<PlanActivityRow> rows;
    int done = 0;
    for (const PlanActivityRow& activity : plan.activities) {
        if (activity.stage != stage)
            continue;
        rows << activity;
        done += activity.status == u"completed" ? 1 : 0;
    }
    if (rows.isEmpty())
        return;
    auto* heading = makeHint(stage == 1 ? words("Stage I: %1 of %2").arg(done).arg(rows.size())
                                        : words("Stage II: %1 of %2").arg(done).arg(rows.size()),
                             parent);
    grid->addWidget(heading, grid->rowCount(), 0, 1, 3);
    for (const PlanActivityRow& activity : rows) {
        const int line = grid->rowCount();
        auto* title = new QLabel(activity.title, parent);
        title->setWordWrap(true);
        title->setTextFormat(Qt::PlainText);
        grid->addWidget(title, line, 0);
        const QString room = formatRoom(activity.room);
        auto* where = new QLabel(activity.obligatory ? room
                                 : room.isEmpty()    ? words("by indication")
                                                     : words("%1, by indication").arg(room),
                                 parent);
        where->setProperty("quiet", true);
        grid->addWidget(where, line, 1);
        grid->addWidget(statusLabel(activity, parent), line, 2);
    }
}

void addPlan(Card& card, const PlanRow& plan) {
    auto* host = new QWidget(&card);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    const QString years =
        plan.start.isValid() ? words("%1 – %2").arg(formatDate(plan.start), formatDate(plan.end)) : QString();
    auto* row = new DetailRow({}, plan.programmeTitle.isEmpty() ? plan.title : plan.programmeTitle, years, host);
    row->addWord(
        plan.total > 0 && plan.done >= plan.total
            ? new StateLabel(StateLabel::State::Good, words("%1 of %2 done").arg(plan.done).arg(plan.total), row)
            : new StateLabel(StateLabel::State::Quiet, words("%1 of %2 done").arg(plan.done).arg(plan.total), row));
    column->addWidget(row);
    column->addWidget(new PlanBar(plan.done, plan.total, host));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(PageMargin);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    addStage(grid, plan, 1, host);
    addStage(grid, plan, 2, host);
    column->addLayout(grid);
    card.body()->addWidget(host);
}

} // namespace

void fillPlans(Card& card, const PersonCard& person) {
    card.clearBody();
    for (const PlanRow& plan : person.plans)
        addPlan(card, plan);
    if (person.plans.isEmpty())
        card.sayEmpty(words("The polyclinic has made no plan for this person."));
}

} // namespace dutydesk
