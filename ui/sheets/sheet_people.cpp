#include "sheets/sheet_people.h"

#include "appointments/person_search.h"
#include "common/format.h"
#include "common/theme.h"
#include "common/widgets.h"
#include "desk/rules.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

/// Says what it is for while nobody is in it.
class NameList final : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    void paintEvent(QPaintEvent* event) override {
        QListWidget::paintEvent(event);
        if (count() > 0)
            return;
        QPainter painter(viewport());
        painter.setPen(coloursOf(palette()).quiet);
        painter.drawText(viewport()->rect().adjusted(PageMargin, PageMargin, -PageMargin, -PageMargin),
                         Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                         SheetPeople::tr("The people whose sheets are made stand here. Delete takes one off."));
    }
};

} // namespace

SheetPeople::SheetPeople(DeskRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_programme(new QComboBox)
    , m_date(new QDateEdit)
    , m_due(makeButton(QStringLiteral("users"), tr("Add everyone &due")))
    , m_search(new PersonSearch(runner, tr("Add a &person")))
    , m_heading(makeSection({}))
    , m_list(new NameList)
    , m_remove(makeButton(QStringLiteral("remove"), tr("Take off")))
    , m_clear(makeButton({}, tr("Take all off"))) {
    m_programme->setAccessibleName(tr("Programme"));
    m_programme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_programme->setMinimumContentsLength(12);
    m_date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_date->setCalendarPopup(true);
    m_date->setDate(runner.desk().clock().today());
    m_date->setAccessibleName(tr("Day of the visit"));
    m_due->setAccessibleName(tr("Add everyone who is due on this day"));
    m_due->setToolTip(tr("Adds the people of this programme's list who have an appointment on this day and have not "
                         "passed stage I yet"));
    m_list->setAccessibleName(tr("People whose sheets are made"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_remove->setAccessibleName(tr("Take the chosen people off"));
    m_clear->setAccessibleName(tr("Take everybody off"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(4);
    form->addRow(tr("P&rogramme"), m_programme);
    form->addRow(tr("Day of the &visit"), m_date);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_remove);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addLayout(form);
    column->addWidget(m_search);
    column->addWidget(m_due);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    fillProgrammes();
    remake();
    connect(m_search, &PersonSearch::chosen, this, [this](const PersonHit& hit) { add({hit.id}); });
    connect(m_search, &PersonSearch::failed, this, &SheetPeople::failed);
    connect(m_due, &QPushButton::clicked, this, &SheetPeople::addDue);
    connect(m_remove, &QPushButton::clicked, this, &SheetPeople::removeChosen);
    connect(m_clear, &QPushButton::clicked, this, &SheetPeople::removeAll);
    connect(m_list, &QListWidget::currentRowChanged, this, &SheetPeople::currentChanged);
    connect(m_date, &QDateEdit::dateChanged, this, &SheetPeople::changed);
    connect(m_programme, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(QStringLiteral("sheets/programme"), programme());
        Q_EMIT changed();
    });
    auto* erase = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, this, &SheetPeople::removeChosen);
}

void SheetPeople::fillProgrammes() {
    const QSignalBlocker blocker(m_programme);
    const QDate today = m_runner.desk().clock().today();
    for (const Programme& programme : m_runner.desk().rules().programmes.all()) {
        if (m_programme->findData(programme.code) >= 0 || !programme.validity.covers(today))
            continue;
        const bool russian = QLocale().language() == QLocale::Russian;
        const QString words =
            QStringLiteral("%1 — %2").arg(programme.shortName, russian ? programme.name : programme.nameEn);
        m_programme->addItem(words, programme.code);
        m_programme->setItemData(m_programme->count() - 1, words, Qt::ToolTipRole);
    }
    setProgramme(QSettings().value(QStringLiteral("sheets/programme"), QStringLiteral("DVN")).toString());
}

void SheetPeople::setProgramme(const QString& code) {
    m_programme->setCurrentIndex(std::max(0, m_programme->findData(code)));
}

QString SheetPeople::programme() const {
    return m_programme->currentData().toString();
}

QString SheetPeople::programmeTitle() const {
    return m_programme->currentText();
}

QDate SheetPeople::date() const {
    return m_date->date();
}

void SheetPeople::add(const QList<PersonId>& people) {
    const qsizetype before = m_people.size();
    QSet<PersonId> there(m_people.begin(), m_people.end());
    for (PersonId id : people) {
        if (id.isValid() && !there.contains(id)) {
            there.insert(id);
            m_people << id;
        }
    }
    if (m_people.size() == before) {
        Q_EMIT said(people.size() == 1 ? tr("This person is on the list already.")
                                       : tr("They are all on the list already."));
        return;
    }
    remake();
    Q_EMIT changed();
}

void SheetPeople::setNames(const QStringList& names) {
    m_names = names;
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setText(m_names.value(i));
        m_list->item(i)->setToolTip(m_names.value(i));
    }
}

void SheetPeople::removeChosen() {
    const QList<PersonId> before = m_people;
    QList<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (int row : rows) {
        m_people.removeAt(row);
        if (row < m_names.size())
            m_names.removeAt(row);
    }
    if (rows.isEmpty())
        return;
    remake();
    setCurrent(std::min<int>(rows.last(), int(m_people.size()) - 1));
    Q_EMIT said(tr("%n person(s) taken off.", nullptr, int(rows.size())), [this, before] { restorePeople(before); });
    Q_EMIT changed();
}

void SheetPeople::removeAll() {
    const QList<PersonId> before = m_people;
    if (before.isEmpty())
        return;
    m_people.clear();
    m_names.clear();
    remake();
    Q_EMIT said(tr("%n person(s) taken off.", nullptr, int(before.size())), [this, before] { restorePeople(before); });
    Q_EMIT changed();
}

void SheetPeople::restorePeople(const QList<PersonId>& people) {
    m_people = people;
    m_names.clear();
    remake();
    Q_EMIT changed();
}

void SheetPeople::addDue() {
    m_due->setEnabled(false);
    m_runner.read<QList<PersonId>>(
        this, [programme = programme(), day = date()](Desk& desk) { return desk.dueOn(programme, day); },
        [this](Result<QList<PersonId>> due) {
            m_due->setEnabled(true);
            if (!due)
                Q_EMIT failed(due.error());
            else if (due->isEmpty())
                Q_EMIT said(tr("Nobody is due on %1: nobody of this programme's list has an appointment that day, or "
                               "they have passed stage I.")
                                .arg(formatDate(date())));
            else
                add(*due);
        });
}

void SheetPeople::remake() {
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    for (qsizetype i = 0; i < m_people.size(); ++i)
        addLine(m_names.value(i));
    m_list->setCurrentRow(std::min<int>(std::max(row, 0), int(m_people.size()) - 1));
    m_heading->setText(m_people.isEmpty() ? tr("Nobody chosen yet")
                                          : tr("%n person(s) chosen", nullptr, int(m_people.size())));
    m_remove->setEnabled(!m_people.isEmpty());
    m_clear->setEnabled(!m_people.isEmpty());
}

void SheetPeople::addLine(const QString& words) {
    constexpr int rowHeight = 28;
    auto* item = new QListWidgetItem(words, m_list);
    item->setSizeHint(QSize(0, rowHeight));
    item->setToolTip(words);
}

void SheetPeople::setCurrent(int row) {
    const QSignalBlocker blocker(m_list);
    if (row >= 0 && row < m_list->count() && m_list->currentRow() != row)
        m_list->setCurrentRow(row);
}

void SheetPeople::focusSearch() {
    m_search->field()->setFocus();
}

} // namespace dutydesk
