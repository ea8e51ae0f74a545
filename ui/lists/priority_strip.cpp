#include "lists/priority_strip.h"

#include "common/format.h"
#include "common/group_tag.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "desk/rules.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

namespace dutydesk {

namespace {

/// The group of the interface that a code of the rules means; nothing for the rest.
std::optional<PriorityGroup> groupOf(const QString& code) {
    if (code == u"cardiovascular")
        return PriorityGroup::Cardiovascular;
    if (code == u"priority-right")
        return PriorityGroup::PriorityRight;
    if (code == u"low-mobility")
        return PriorityGroup::LowMobility;
    return std::nullopt;
}

} // namespace

PriorityStrip::PriorityStrip(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_cells(new QHBoxLayout)
    , m_sum(makeHint({}))
    , m_call(makeButton(QStringLiteral("calls"), tr("Call t&hese"))) {
    m_call->setAccessibleName(tr("Call those who must be met in person"));
    m_call->setToolTip(tr("Opens Calls with this programme and the groups to be met in person (Ctrl+Shift+C)"));
    m_cells->setSpacing(PageGap);
    m_cells->setContentsMargins(0, 0, 0, 0);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(PageGap);
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_call);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_cells);
    column->addLayout(foot);
    connect(m_call, &QPushButton::clicked, this, &PriorityStrip::openCalls);
    clear();
}

void PriorityStrip::clear() {
    setShares({}, {});
}

QString PriorityStrip::metWords(const ShareRow& row) const {
    return row.inPerson ? tr("met in person %1 of %2").arg(formatCount(row.met), formatCount(row.people))
                        : tr("in the usual order");
}

QWidget* PriorityStrip::makeCell(const ShareRow& row) {
    auto* cell = new QFrame(this);
    cell->setFrameShape(QFrame::StyledPanel);
    auto* title = new QLabel(row.title, cell);
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    if (const auto group = groupOf(row.code)) {
        QPalette own = title->palette();
        own.setColor(QPalette::WindowText, tagOf(coloursOf(own), *group).text);
        title->setPalette(own);
    }
    auto* number =
        makeSection(tr("%1 people, %2").arg(formatCount(row.people), formatShare(row.people, m_shares.total)), cell);
    number->setWordWrap(true);
    number->setToolTip(
        tr("In the group at all: %1; counted here is everybody's first group.").arg(formatCount(row.members)));
    auto* met = makeHint(metWords(row), cell);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(PageGap, 4, PageGap, 4);
    column->setSpacing(0);
    for (QLabel* label : {title, number, met})
        column->addWidget(label);
    return cell;
}

void PriorityStrip::setShares(const QString& programme, const ListShares& shares) {
    m_programme = programme;
    m_shares = shares;
    while (QLayoutItem* item = m_cells->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ShareRow& row : shares.groups)
        m_cells->addWidget(makeCell(row), 1);
    m_sum->setText(shares.total == 0 ? tr("Nobody is on this list.")
                                     : tr("To be met in person: %1 of %2; met %3, left %4.")
                                           .arg(formatCount(shares.mustMeet), formatCount(shares.total),
                                                formatCount(shares.met), formatCount(shares.toCall.size())));
    m_call->setEnabled(!shares.toCall.isEmpty());
    setAccessibleDescription(inWords());
}

QString PriorityStrip::inWords() const {
    QStringList sentences;
    for (const ShareRow& row : m_shares.groups)
        sentences << tr("%1: %2 people, %3.").arg(row.title, formatCount(row.people), metWords(row));
    sentences << m_sum->text();
    return sentences.join(u' ');
}

void PriorityStrip::openCalls() {
    PriorityGroups groups;
    for (const ShareRow& row : m_shares.groups) {
        if (const auto group = groupOf(row.code); group && row.inPerson)
            groups |= *group;
    }
    if (m_programme.isEmpty() || m_shares.toCall.isEmpty()) {
        Q_EMIT m_workbench.said(tr("Everybody on this list who must be met in person has been."));
        return;
    }
    Q_EMIT m_workbench.openPage(QStringLiteral("calls"), QVariantMap{{QStringLiteral("programme"), m_programme},
                                                                     {QStringLiteral("groups"), int(groups)}});
}

} // namespace dutydesk
