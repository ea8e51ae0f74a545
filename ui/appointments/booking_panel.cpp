#include "appointments/booking_panel.h"

#include "appointments/appointment_words.h"
#include "appointments/person_search.h"
#include "common/format.h"
#include "common/group_tag.h"
#include "common/widgets.h"
#include "desk/rules.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int DaysAhead = 27;
constexpr int MostSlots = 1000; ///< of one week

QDateEdit* makeDate(const QString& name) {
    auto* date = new QDateEdit;
    date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    date->setCalendarPopup(true);
    date->setAccessibleName(name);
    return date;
}

QLabel* makeWords() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

BookingPanel::BookingPanel(DeskRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(PageGap);
    column->addWidget(makePersonPart());
    column->addWidget(makeLine());
    column->addWidget(makeFilterPart());
    m_limit = makeWords();
    column->addWidget(makeSection(tr("Waiting limit")));
    column->addWidget(m_limit);
    column->addStretch(1);
    restore();
    showPerson();
}

QWidget* BookingPanel::makePersonPart() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_search = new PersonSearch(m_runner, tr("&Person to book for"));
    m_name = makeSection({});
    m_name->setWordWrap(true);
    m_facts = makeWords();
    m_groups = new GroupTags;
    m_warnings = makeWords();
    m_warnings->setProperty("problem", true);
    column->addWidget(m_search);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_groups);
    column->addWidget(m_warnings);
    connect(m_search, &PersonSearch::chosen, this, [this](const PersonHit& hit) { setPerson(hit.id); });
    connect(m_search, &PersonSearch::failed, this, &BookingPanel::failed);
    return part;
}

QWidget* BookingPanel::makeFilterPart() {
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(6);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_specialty = new QComboBox;
    m_specialty->setAccessibleName(tr("Specialty"));
    m_specialty->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_specialty->setMinimumContentsLength(12);
    m_specialty->addItem(tr("All specialties"), QString());
    m_from = makeDate(tr("From the day"));
    m_until = makeDate(tr("Until the day"));
    auto* days = new QHBoxLayout;
    days->addWidget(m_from, 1);
    days->addWidget(new QLabel(QStringLiteral("–")));
    days->addWidget(m_until, 1);
    m_evening = new QCheckBox(tr("&Evening"));
    m_weekend = new QCheckBox(tr("&Weekend"));
    m_atHome = new QCheckBox(tr("At &home"));
    auto* marks = new QVBoxLayout;
    marks->setSpacing(2);
    for (QCheckBox* box : {m_evening, m_weekend, m_atHome}) {
        box->setAccessibleName(box->text().remove(u'&'));
        marks->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &BookingPanel::filterEdited);
    }
    form->addRow(tr("&Specialty"), m_specialty);
    form->addRow(tr("&Days"), days);
    static_cast<QLabel*>(form->labelForField(days))->setBuddy(m_from);
    form->addRow(tr("Only"), marks);
    connect(m_specialty, &QComboBox::activated, this, &BookingPanel::filterEdited);
    connect(m_from, &QDateEdit::dateChanged, this, &BookingPanel::filterEdited);
    connect(m_until, &QDateEdit::dateChanged, this, &BookingPanel::filterEdited);
    return part;
}

void BookingPanel::restore() {
    const QSettings settings;
    const QSignalBlocker evening(m_evening), weekend(m_weekend), atHome(m_atHome), fromDay(m_from), untilDay(m_until);
    m_evening->setChecked(settings.value(QStringLiteral("appointments/evening")).toBool());
    m_weekend->setChecked(settings.value(QStringLiteral("appointments/weekend")).toBool());
    m_atHome->setChecked(settings.value(QStringLiteral("appointments/atHome")).toBool());
    m_wantedSpecialty = settings.value(QStringLiteral("appointments/specialty")).toString();
    const QDate today = m_runner.desk().clock().today();
    m_from->setDate(today);
    m_until->setDate(today.addDays(DaysAhead));
}

void BookingPanel::filterEdited() {
    if (m_until->date() < m_from->date()) {
        const QSignalBlocker blocker(m_until);
        m_until->setDate(m_from->date().addDays(DaysAhead));
    }
    m_wantedSpecialty = m_specialty->currentData().toString();
    QSettings settings;
    settings.setValue(QStringLiteral("appointments/evening"), m_evening->isChecked());
    settings.setValue(QStringLiteral("appointments/weekend"), m_weekend->isChecked());
    settings.setValue(QStringLiteral("appointments/atHome"), m_atHome->isChecked());
    settings.setValue(QStringLiteral("appointments/specialty"), m_wantedSpecialty);
    showLimit();
    Q_EMIT filterChanged();
}

void BookingPanel::setPerson(PersonId person) {
    m_personId = person;
    readPerson();
}

void BookingPanel::readPerson() {
    if (!m_personId.isValid())
        return;
    m_runner.read<PersonCard>(
        this, [id = m_personId](Desk& desk) { return desk.person(id); },
        [this, id = m_personId](Result<PersonCard> card) {
            if (id != m_personId)
                return;
            if (!card && card.error().kind != ErrorKind::NotFound) {
                Q_EMIT failed(card.error());
                return;
            }
            if (!card) { // erased, or insured elsewhere since: nobody is chosen
                m_personId = {};
                m_person.reset();
                showPerson();
                Q_EMIT personChanged();
                return;
            }
            m_person = std::move(*card);
            suggestSpecialty();
            showPerson();
            Q_EMIT personChanged();
        });
}

void BookingPanel::setSpecialties(const QList<SpecialtyRow>& specialties) {
    m_specialties = specialties;
    std::sort(m_specialties.begin(), m_specialties.end(),
              [](const SpecialtyRow& a, const SpecialtyRow& b) { return a.title.localeAwareCompare(b.title) < 0; });
    const QSignalBlocker blocker(m_specialty);
    m_specialty->clear();
    m_specialty->addItem(tr("All specialties"), QString());
    for (const SpecialtyRow& row : std::as_const(m_specialties)) {
        const QString free = row.freeSlots > 0 ? tr("%1: %n free", nullptr, row.freeSlots) : tr("%1: none free");
        m_specialty->addItem(free.arg(row.title), row.code);
        m_specialty->setItemData(m_specialty->count() - 1, m_specialty->itemText(m_specialty->count() - 1),
                                 Qt::ToolTipRole);
    }
    if (m_wantedSpecialty.isNull())
        m_wantedSpecialty = defaultSpecialty();
    suggestSpecialty();
    m_specialty->setCurrentIndex(std::max(0, m_specialty->findData(m_wantedSpecialty)));
    showLimit();
}

// Nothing was ever chosen: the therapist, to whom everybody may go; a whole polyclinic at once is too much to look at.
QString BookingPanel::defaultSpecialty() const {
    for (const SpecialtyRow& row : m_specialties) {
        const CodeName* known = m_runner.desk().rules().specialties.findByWords(row.title);
        if (known && known->kind == u"therapist")
            return row.code;
    }
    return QStringLiteral("");
}

// Whoever comes from the hospital with a heart attack goes to the cardiologist, not to whom the person before went. Once for
// each person: what the user chooses then stays.
void BookingPanel::suggestSpecialty() {
    if (!m_person || m_person->id == m_suggestedFor || m_specialties.isEmpty())
        return;
    m_suggestedFor = m_person->id;
    QStringList diagnoses;
    for (const PersonCard::DischargeRow& discharge : m_person->discharges)
        diagnoses << discharge.icd10;
    const CodeNames& names = m_runner.desk().rules().specialties;
    const CodeName* wanted = names.findByDiagnosis(diagnoses);
    for (const SpecialtyRow& row : std::as_const(m_specialties)) {
        if (!wanted || names.findByWords(row.title) != wanted || row.freeSlots == 0 || row.code == m_wantedSpecialty)
            continue;
        m_wantedSpecialty = row.code;
        m_specialty->setCurrentIndex(std::max(0, m_specialty->findData(row.code)));
        Q_EMIT filterChanged();
        return;
    }
}

void BookingPanel::showPerson() {
    m_name->setVisible(m_person.has_value());
    m_groups->setVisible(m_person && m_person->groups);
    m_warnings->setVisible(m_person && !m_person->warnings.isEmpty());
    if (!m_person) {
        m_facts->setText(tr("Nobody chosen. Find the person above to book a time; free times are shown anyway."));
        showLimit();
        return;
    }
    m_name->setText(m_person->name.full());
    QStringList facts{formatDate(m_person->birthDate) + QStringLiteral(", ") + formatAge(m_person->age)};
    if (!m_person->enp.isEmpty())
        facts << tr("policy %1").arg(formatEnp(m_person->enp));
    if (!m_person->phones.isEmpty())
        facts << m_person->phones.first().formatted;
    if (!m_person->district.isEmpty())
        facts << tr("district %1").arg(m_person->district);
    m_facts->setText(facts.join(u'\n'));
    m_groups->setGroups(m_person->groups);
    m_warnings->setText(m_person->warnings.join(u'\n'));
    showLimit();
}

void BookingPanel::showLimit() {
    const SpecialtyRow* row = specialty();
    if (!row) {
        m_limit->setText(tr("Choose a specialty to see how long this person may wait."));
        return;
    }
    m_limit->setText(waitingLimitWords(m_runner.desk(), *row, m_person ? &*m_person : nullptr));
}

const SpecialtyRow* BookingPanel::specialty() const {
    for (const SpecialtyRow& row : m_specialties) {
        if (row.code == m_wantedSpecialty)
            return &row;
    }
    return nullptr;
}

SlotFilter BookingPanel::filter() const {
    SlotFilter filter;
    filter.specialtyCode = specialty() ? m_wantedSpecialty : QString();
    filter.from = from();
    filter.to = until();
    filter.evening = m_evening->isChecked();
    filter.weekend = m_weekend->isChecked();
    filter.atHome = m_atHome->isChecked();
    filter.limit = MostSlots;
    return filter;
}

QDate BookingPanel::from() const {
    return m_from->date();
}

QDate BookingPanel::until() const {
    return m_until->date();
}

void BookingPanel::widen(QDate first, QDate last) {
    const QSignalBlocker fromDay(m_from), untilDay(m_until);
    if (first < m_from->date())
        m_from->setDate(std::max(first, std::min(m_from->date(), m_runner.desk().clock().today())));
    if (last > m_until->date())
        m_until->setDate(last);
}

QDateTime BookingPanel::firstFree() const {
    if (const SpecialtyRow* row = specialty())
        return row->firstFree;
    QDateTime first;
    for (const SpecialtyRow& row : m_specialties) {
        if (row.firstFree.isValid() && (!first.isValid() || row.firstFree < first))
            first = row.firstFree;
    }
    return first;
}

QString BookingPanel::specialtyTitle() const {
    const SpecialtyRow* row = specialty();
    return row ? row->title : QString();
}

void BookingPanel::focusSearch() {
    m_search->field()->setFocus();
}

} // namespace dutydesk
