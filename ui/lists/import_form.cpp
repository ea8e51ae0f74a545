#include "lists/import_form.h"

#include "common/prompts.h"
#include "common/widgets.h"
#include "desk/rules.h"
#include "lists/lists_rows.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MonthsBack = 12;
constexpr int MonthsAhead = 3;
const QString FolderKey = QStringLiteral("lists/importFolder");

} // namespace

ImportForm::ImportForm(DeskRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_choose(makeButton(QStringLiteral("folder"), tr("Choose &files…")))
    , m_programme(new QComboBox)
    , m_month(new QComboBox)
    , m_importAll(makeButton({}, tr("Import a&ll")))
    , m_import(makeMainButton(tr("&Import"))) {
    m_programme->setAccessibleName(tr("Programme of the file"));
    m_month->setAccessibleName(tr("Month of the file"));
    m_choose->setAccessibleName(tr("Choose files"));
    m_choose->setToolTip(tr("XLSX, ODS, CSV or R01 of the polyclinic; several at once (Ctrl+I)"));
    m_import->setAccessibleName(tr("Import"));
    m_import->setToolTip(tr("Take in the file as it is shown (Enter)"));
    m_importAll->setAccessibleName(tr("Import all"));
    m_importAll->setToolTip(tr("All files of the queue one after the other, without a preview (Ctrl+Enter)"));
    auto* programme = new QLabel(tr("&Programme"));
    programme->setBuddy(m_programme);
    auto* month = new QLabel(tr("&Month"));
    month->setBuddy(m_month);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(PageGap);
    line->addWidget(m_choose);
    line->addWidget(programme);
    line->addWidget(m_programme);
    line->addWidget(month);
    line->addWidget(m_month);
    line->addStretch(1);
    line->addWidget(m_importAll);
    line->addWidget(m_import);
    fillProgrammes();
    fillMonths();
    updateButtons();
    connect(m_choose, &QPushButton::clicked, this, &ImportForm::chooseFiles);
    connect(m_import, &QPushButton::clicked, this, &ImportForm::importAsked);
    connect(m_importAll, &QPushButton::clicked, this, &ImportForm::importAllAsked);
}

void ImportForm::fillProgrammes() {
    for (const Programme& programme : m_runner.desk().rules().programmes.all()) {
        if (m_programme->findData(programme.code) >= 0)
            continue;
        m_programme->addItem(programme.shortName, programme.code);
        m_programme->setItemData(m_programme->count() - 1,
                                 QLocale().language() == QLocale::Russian ? programme.name : programme.nameEn,
                                 Qt::ToolTipRole);
    }
    m_programme->setCurrentIndex(std::max(0, m_programme->findData(QStringLiteral("DVN"))));
}

void ImportForm::fillMonths() {
    const QDate today = m_runner.desk().clock().today();
    const QDate first(today.year(), today.month(), 1);
    for (int i = MonthsAhead; i >= -MonthsBack; --i) {
        const QString month = first.addMonths(i).toString(u"yyyy-MM");
        m_month->addItem(monthWords(month), month);
    }
    m_month->setCurrentIndex(MonthsAhead);
}

void ImportForm::preset(const QString& programme, const QString& month) {
    if (const int row = m_programme->findData(programme); row >= 0)
        m_programme->setCurrentIndex(row);
    if (month.isEmpty())
        return;
    if (m_month->findData(month) < 0)
        m_month->addItem(monthWords(month), month);
    m_month->setCurrentIndex(m_month->findData(month));
}

QString ImportForm::programme() const {
    return m_programme->currentData().toString();
}

QString ImportForm::month() const {
    return m_month->currentData().toString();
}

void ImportForm::setBusy(bool busy) {
    m_busy = busy;
    updateButtons();
}

void ImportForm::setReady(bool ready, int waiting) {
    m_ready = ready;
    m_waiting = waiting;
    updateButtons();
}

void ImportForm::updateButtons() {
    m_import->setEnabled(!m_busy && m_ready);
    m_importAll->setEnabled(!m_busy);
    m_importAll->setVisible(m_waiting > 1);
    m_programme->setEnabled(!m_busy);
    m_month->setEnabled(!m_busy);
}

void ImportForm::chooseFiles() {
    const QString folder = QSettings().value(FolderKey).toString();
    const QStringList paths =
        promptsFor(this).openFiles(this, tr("Choose the polyclinic's files"), folder,
                                   tr("Lists (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt *.zip *.xml);;All files (*)"));
    if (paths.isEmpty())
        return;
    QSettings().setValue(FolderKey, QFileInfo(paths.first()).absolutePath());
    Q_EMIT filesChosen(paths);
}

} // namespace dutydesk
