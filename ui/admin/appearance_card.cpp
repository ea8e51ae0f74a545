#include "admin/appearance_card.h"

#include "common/format.h"
#include "common/widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace dutydesk {

AppearanceCard::AppearanceCard(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_density(new QComboBox)
    , m_size(new QComboBox)
{
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_language->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_density->addItem(tr("Comfortable rows"), false);
    m_density->addItem(tr("Compact rows"), true);
    for (int percent : {90, 100, 110, 125, 150})
        m_size->addItem(formatShare(percent, 100), percent);

    const Appearance now = Appearance::load();
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(now.theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(now.language)));
    m_density->setCurrentIndex(now.compact ? 1 : 0);
    m_size->setCurrentIndex(std::max(0, m_size->findData(now.textPercent)));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->addRow(makeSection(tr("Look")));
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Rows of tables"), m_density);
    form->addRow(tr("&Size of the text"), m_size);
    for (QComboBox* box : {m_theme, m_language, m_density, m_size}) {
        box->setMinimumWidth(200);
        connect(box, &QComboBox::currentIndexChanged, this, &AppearanceCard::choose);
    }
}

void AppearanceCard::choose()
{
    Appearance chosen;
    chosen.theme = m_theme->currentData().toString();
    chosen.language = m_language->currentData().toString();
    chosen.compact = m_density->currentData().toBool();
    chosen.textPercent = m_size->currentData().toInt();
    Q_EMIT m_workbench.appearanceChosen(chosen);
}

} // namespace dutydesk
