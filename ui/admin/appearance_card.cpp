#include "admin/appearance_card.h"

#include "common/format.h"
#include "common/widgets.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace dutydesk {

namespace {

const char* const AskedProperty = "dutydeskLanguageAsked";

} // namespace

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

    showCurrent();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(PageGap);
    form->addRow(makeSection(tr("Look")));
    form->addRow(tr("The&me"), m_theme);
    form->addRow(tr("Lan&guage"), m_language);
    form->addRow(tr("&Rows of tables"), m_density);
    form->addRow(tr("Si&ze of the text"), m_size);
    for (QComboBox* box : {m_theme, m_language, m_density, m_size}) {
        box->setMinimumWidth(200);
        connect(box, &QComboBox::currentIndexChanged, this, &AppearanceCard::choose);
    }
}

void AppearanceCard::showCurrent()
{
    const QSignalBlocker theme(m_theme), language(m_language), density(m_density), size(m_size);
    const Appearance now = Appearance::load();
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(now.theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(now.language)));
    m_density->setCurrentIndex(now.compact ? 1 : 0);
    m_size->setCurrentIndex(std::max(0, m_size->findData(now.textPercent)));
}

void AppearanceCard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showCurrent();
    if (qApp->property(AskedProperty).toBool()) { // the window was made anew under whoever chose the language
        qApp->setProperty(AskedProperty, {});
        m_language->setFocus(Qt::OtherFocusReason);
    }
}

void AppearanceCard::choose()
{
    Appearance chosen;
    chosen.theme = m_theme->currentData().toString();
    chosen.language = m_language->currentData().toString();
    chosen.compact = m_density->currentData().toBool();
    chosen.textPercent = m_size->currentData().toInt();
    qApp->setProperty(AskedProperty, chosen.language != Appearance::load().language);
    Q_EMIT m_workbench.appearanceChosen(chosen);
}

} // namespace dutydesk
