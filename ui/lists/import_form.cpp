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
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MonthsBack = 12;
constexpr int MonthsAhead = 3;

} // namespace

ImportForm::ImportForm(DeskRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_fileName(new QLabel)
    , m_choose(makeButton(QStringLiteral("folder"), tr("Choose a &file…")))
    , m_programme(new QComboBox)
    , m_month(new QComboBox)
    , m_import(makeMainButton(tr("&Import"))) {
    m_fileName->setTextFormat(Qt::PlainText);
    m_programme->setAccessibleName(tr("Programme of the file"));
    m_month->setAccessibleName(tr("Month of the file"));
    m_choose->setAccessibleName(tr("Choose a file"));
    m_import->setAccessibleName(tr("Import"));
    auto* programme = new QLabel(tr("&Programme"));
    programme->setBuddy(m_programme);
    auto* month = new QLabel(tr("&Month"));
    month->setBuddy(m_month);
    auto* line = new QHBoxLayout;
    line->setSpacing(PageGap);
    line->addWidget(m_choose);
    line->addWidget(programme);
    line->addWidget(m_programme);
    line->addWidget(month);
    line->addWidget(m_month);
    line->addStretch(1);
    line->addWidget(m_import);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(line);
    column->addWidget(m_fileName);
    fillProgrammes();
    fillMonths();
    updateWords();
    connect(m_choose, &QPushButton::clicked, this, &ImportForm::chooseFile);
    connect(m_import, &QPushButton::clicked, this, &ImportForm::importAsked);
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

void ImportForm::setFile(const QString& path) {
    m_file = path;
    updateWords();
}

void ImportForm::setBusy(bool busy) {
    m_busy = busy;
    updateWords();
}

void ImportForm::updateWords() {
    m_fileName->setText(m_file.isEmpty() ? tr("Drop an XLSX or CSV file of the polyclinic here, or choose one.")
                                         : tr("File: %1").arg(QFileInfo(m_file).fileName()));
    m_fileName->setToolTip(m_file);
    m_import->setEnabled(!m_busy && !m_file.isEmpty());
    for (QWidget* part :
         {static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_programme), static_cast<QWidget*>(m_month)})
        part->setEnabled(!m_busy);
}

void ImportForm::chooseFile() {
    const QString folder = QSettings().value(QStringLiteral("lists/importFolder")).toString();
    const QString path = promptsFor(this).openFile(this, tr("Choose the polyclinic's file"), folder,
                                                   tr("Lists (*.xlsx *.csv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    QSettings().setValue(QStringLiteral("lists/importFolder"), QFileInfo(path).absolutePath());
    setFile(path);
    m_import->setFocus();
}

} // namespace dutydesk
