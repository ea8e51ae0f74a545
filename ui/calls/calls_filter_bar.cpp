#include "calls/calls_filter_bar.h"

#include "common/group_tag.h"
#include "common/icons.h"
#include "common/widgets.h"
#include "person/language.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>

namespace dutydesk {

namespace {

constexpr int UsualLimit = 200;
constexpr int WideLimit = 2000; ///< where the desk cannot filter itself and the page picks

QString settingsKey(const char* name) {
    return QStringLiteral("calls/") + QLatin1String(name);
}

} // namespace

QList<CallEntry> CallQuery::chosen(const QList<CallEntry>& entries, QDate today) const {
    QList<CallEntry> list;
    for (const CallEntry& entry : entries) {
        const bool fits = due == DueChoice::All || (due == DueChoice::DueNow && entry.dueState <= DueState::Today) ||
                          (due == DueChoice::Overdue && entry.dueState == DueState::Overdue) ||
                          (due == DueChoice::Today && entry.dueState == DueState::Today) ||
                          (due == DueChoice::WithinWeek && entry.due.isValid() && today.daysTo(entry.due) < 7);
        if (fits)
            list << entry;
    }
    return list;
}

bool CallQuery::narrowed() const {
    return filter.groups || !filter.occasion.isEmpty() || !filter.programme.isEmpty() || !filter.district.isEmpty() ||
           due != DueChoice::All;
}

CallsFilterBar::CallsFilterBar(const Rules& rules, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_groups(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    row->addWidget(m_groups);
    addGroups();
    m_occasion = addBox(tr("Occasion"), tr("All occasions"), 13);
    for (const OccasionRule& occasion : rules.priority.occasions())
        m_occasion->addItem(occasion.words(inRussian()), occasion.code);
    m_programme = addBox(tr("Programme"), tr("All programmes"), 12);
    for (const Programme& programme : rules.programmes.all()) {
        if (m_programme->findData(programme.code) < 0 && rules.programmes.find(programme.code, today))
            m_programme->addItem(
                tr("%1 – %2").arg(programme.shortName, inRussian() ? programme.name : programme.nameEn),
                programme.code);
    }
    m_district = addBox(tr("District"), tr("All districts"), 11);
    m_due = addBox(tr("Due"), tr("Any date"), 11);
    m_due->setItemData(0, int(DueChoice::All));
    m_due->addItem(tr("Overdue and today"), int(DueChoice::DueNow));
    m_due->addItem(tr("Overdue"), int(DueChoice::Overdue));
    m_due->addItem(tr("Due today"), int(DueChoice::Today));
    m_due->addItem(tr("Within seven days"), int(DueChoice::WithinWeek));
    m_clear = makeIconButton(QStringLiteral("close"), tr("Remove all filters"), this);
    row->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &CallsFilterBar::clear);
    restore();
}

void CallsFilterBar::addGroups() {
    auto* menu = new QMenu(m_groups);
    for (auto group : {PriorityGroup::Cardiovascular, PriorityGroup::PriorityRight, PriorityGroup::LowMobility}) {
        QAction* action = menu->addAction(lineIcon(groupIcon(group)), groupTitle(group));
        action->setCheckable(true);
        action->setData(int(group));
        connect(action, &QAction::toggled, this, &CallsFilterBar::groupsChanged);
    }
    m_groups->setMenu(menu);
    m_groups->setMinimumWidth(124);
    m_groups->setObjectName(QStringLiteral("groupFilter"));
}

QComboBox* CallsFilterBar::addBox(const QString& name, const QString& everything, int characters) {
    auto* box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(characters);
    box->addItem(everything, QString());
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &CallsFilterBar::changedByHand);
    return box;
}

CallQuery CallsFilterBar::query() const {
    CallQuery query;
    for (const QAction* action : m_groups->menu()->actions()) {
        if (action->isChecked())
            query.filter.groups |= PriorityGroup(action->data().toInt());
    }
    query.filter.occasion = m_occasion->currentData().toString();
    query.filter.programme = m_programme->currentData().toString();
    query.filter.district = m_district->currentData().toString();
    query.due = DueChoice(m_due->currentData().toInt());
    query.filter.onlyDue =
        query.due == DueChoice::DueNow || query.due == DueChoice::Overdue || query.due == DueChoice::Today;
    query.filter.limit = query.due == DueChoice::All || query.due == DueChoice::DueNow ? UsualLimit : WideLimit;
    return query;
}

void CallsFilterBar::select(QComboBox* box, const QString& code) {
    int at = box->findData(code);
    if (at < 0 && box == m_district) { // not on the first reading yet
        box->addItem(code, code);
        at = box->count() - 1;
    }
    box->setCurrentIndex(qMax(0, at));
}

void CallsFilterBar::setQuery(const CallQuery& query) {
    m_quiet = true;
    for (QAction* action : m_groups->menu()->actions())
        action->setChecked(query.filter.groups.testFlag(PriorityGroup(action->data().toInt())));
    select(m_occasion, query.filter.occasion);
    select(m_programme, query.filter.programme);
    select(m_district, query.filter.district);
    m_due->setCurrentIndex(qMax(0, m_due->findData(int(query.due))));
    groupsChanged();
    m_quiet = false;
    m_clear->setEnabled(this->query().narrowed());
    save();
}

void CallsFilterBar::setDistricts(const QStringList& districts) {
    const QSignalBlocker blocker(m_district);
    const QString chosen = m_district->currentData().toString();
    while (m_district->count() > 1)
        m_district->removeItem(1);
    for (const QString& district : districts)
        m_district->addItem(tr("District %1").arg(district), district);
    select(m_district, chosen);
}

void CallsFilterBar::clear() {
    setQuery({});
    Q_EMIT changed();
}

void CallsFilterBar::groupsChanged() {
    const PriorityGroups groups = query().filter.groups;
    const auto list = groupList(groups);
    m_groups->setText(list.isEmpty()     ? tr("All groups")
                      : list.size() == 1 ? groupTitle(list.first())
                                         : tr("%n group(s)", nullptr, int(list.size())));
    m_groups->setAccessibleName(tr("Groups: %1").arg(list.isEmpty() ? tr("All groups") : groupsInWords(groups)));
    m_groups->setToolTip(groupsInWords(groups));
    changedByHand();
}

void CallsFilterBar::changedByHand() {
    if (m_quiet)
        return;
    m_clear->setEnabled(query().narrowed());
    save();
    Q_EMIT changed();
}

void CallsFilterBar::save() const {
    const CallQuery now = query();
    QSettings settings;
    settings.setValue(settingsKey("groups"), int(now.filter.groups));
    settings.setValue(settingsKey("occasion"), now.filter.occasion);
    settings.setValue(settingsKey("programme"), now.filter.programme);
    settings.setValue(settingsKey("district"), now.filter.district);
    settings.setValue(settingsKey("due"), int(now.due));
}

void CallsFilterBar::restore() {
    const QSettings settings;
    CallQuery query;
    query.filter.groups = PriorityGroups(settings.value(settingsKey("groups")).toInt());
    query.filter.occasion = settings.value(settingsKey("occasion")).toString();
    query.filter.programme = settings.value(settingsKey("programme")).toString();
    query.filter.district = settings.value(settingsKey("district")).toString();
    query.due = DueChoice(settings.value(settingsKey("due")).toInt());
    setQuery(query);
}

} // namespace dutydesk
