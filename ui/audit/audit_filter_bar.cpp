#include "audit/audit_filter_bar.h"

#include "common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>

namespace dutydesk {

namespace {

const QString PeriodKey = QStringLiteral("audit/period");
const QString ActorKey = QStringLiteral("audit/actor");
const QString ActionKey = QStringLiteral("audit/action");
const QString FlaggedKey = QStringLiteral("audit/flagged");

void fill(QComboBox& box, const QStringList& codes, const QString& chosen, QString (*words)(const QString&)) {
    const QSignalBlocker quiet(box);
    const QString all = box.itemText(0);
    box.clear();
    box.addItem(all, QString());
    QStringList known = codes;
    if (!chosen.isEmpty() && !known.contains(chosen))
        known << chosen; // the filter that is set stays to be seen
    for (const QString& code : std::as_const(known))
        box.addItem(words(code), code);
    box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

} // namespace

AuditFilterBar::AuditFilterBar(bool names, QWidget* parent)
    : QWidget(parent)
    , m_period(new QComboBox)
    , m_flagged(new QCheckBox(tr("Only what matters"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(PageGap);
    m_period->setAccessibleName(tr("Period"));
    const std::pair<QString, int> periods[] = {
        {tr("Today"), 1}, {tr("Seven days"), 7}, {tr("Thirty days"), 30}, {tr("All the time"), 0}};
    for (const auto& [words, days] : periods)
        m_period->addItem(words, days);
    const QSettings settings;
    m_period->setCurrentIndex(std::max(0, m_period->findData(settings.value(PeriodKey, 7).toInt())));
    m_flagged->setChecked(settings.value(FlaggedKey, false).toBool());
    row->addWidget(m_period);
    m_actor = addChoice(tr("Who"), tr("Everybody"));
    m_action = addChoice(tr("What was done"), tr("Everything"));
    offer({}, {});
    row->addWidget(m_flagged);
    if (names) {
        m_enp = new QLineEdit;
        m_enp->setPlaceholderText(tr("Policy number"));
        m_enp->setAccessibleName(tr("Policy number of the person"));
        m_enp->setClearButtonEnabled(true);
        m_enp->setMaxLength(32);
        row->addWidget(m_enp);
        connect(m_enp, &QLineEdit::editingFinished, this, [this] {
            if (m_enp->isModified()) {
                m_enp->setModified(false);
                Q_EMIT changed();
            }
        });
    }
    row->addStretch(1);
    connect(m_period, &QComboBox::currentIndexChanged, this, &AuditFilterBar::remember);
    connect(m_flagged, &QCheckBox::toggled, this, &AuditFilterBar::remember);
}

QComboBox* AuditFilterBar::addChoice(const QString& name, const QString& all) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    box->addItem(all, QString());
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    layout()->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &AuditFilterBar::remember);
    return box;
}

void AuditFilterBar::offer(const QStringList& actors, const QStringList& actions) {
    const QSettings settings;
    fill(*m_actor, actors, settings.value(ActorKey).toString(), [](const QString& login) { return login; });
    fill(*m_action, actions, settings.value(ActionKey).toString(), &auditActionTitle);
}

void AuditFilterBar::remember() {
    QSettings settings;
    settings.setValue(PeriodKey, m_period->currentData());
    settings.setValue(ActorKey, m_actor->currentData());
    settings.setValue(ActionKey, m_action->currentData());
    settings.setValue(FlaggedKey, m_flagged->isChecked());
    Q_EMIT changed();
}

QString AuditFilterBar::enp() const {
    return m_enp ? m_enp->text().simplified().remove(u' ') : QString();
}

AuditFilter AuditFilterBar::filter(QDate today) const {
    AuditFilter filter;
    if (const int days = m_period->currentData().toInt(); days > 0)
        filter.from = today.addDays(1 - days);
    filter.actor = m_actor->currentData().toString();
    filter.action = m_action->currentData().toString();
    filter.flaggedOnly = m_flagged->isChecked();
    filter.enp = enp();
    return filter;
}

} // namespace dutydesk
