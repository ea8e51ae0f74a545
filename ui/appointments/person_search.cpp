#include "appointments/person_search.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MostHits = 30;
constexpr int VisibleHits = 6;

} // namespace

PersonSearch::PersonSearch(DeskRunner& runner, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
    , m_nothing(new QLabel) {
    auto* title = new QLabel(label);
    title->setBuddy(m_field);
    m_field->setPlaceholderText(tr("Name, policy number, phone"));
    m_field->setAccessibleName(label);
    m_field->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("People found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_nothing->setText(tr("Nobody found. Check the spelling, or search by the policy number or a phone."));
    m_nothing->setWordWrap(true);
    m_list->hide();
    m_nothing->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_field->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PersonSearch::search);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { choose(m_list->currentRow()); });
}

void PersonSearch::clear() {
    m_field->clear();
    showHits({});
    m_nothing->hide();
}

void PersonSearch::search(const QString& text) {
    m_chooseFirst = false;
    const quint64 asked = ++m_asked;
    if (text.trimmed().size() < 2) {
        showHits({});
        m_nothing->hide();
        return;
    }
    m_runner.read<QList<PersonHit>>(
        this, [text](Desk& desk) { return desk.find(text, MostHits); },
        [this, asked](Result<QList<PersonHit>> found) {
            if (asked != m_asked)
                return;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            showHits(*found);
            m_nothing->setVisible(found->isEmpty());
            if (m_chooseFirst)
                choose(0);
        });
}

void PersonSearch::showHits(const QList<PersonHit>& hits) {
    m_hits = hits;
    m_list->clear();
    for (const PersonHit& hit : hits) {
        const QString born = hit.birthDate.toString(u"dd.MM.yyyy");
        QString line = hit.name + QStringLiteral(", ") + born;
        auto* item = new QListWidgetItem(line, m_list);
        QStringList words{hit.name, born, hit.enp};
        if (!hit.district.isEmpty())
            words << tr("district %1").arg(hit.district);
        if (!hit.active)
            words << tr("has left the polyclinic");
        item->setToolTip(words.join(QStringLiteral(", ")));
        item->setData(Qt::AccessibleTextRole, item->toolTip());
        if (!hit.active)
            item->setForeground(palette().placeholderText());
    }
    m_list->setVisible(!hits.isEmpty());
    if (hits.isEmpty())
        return;
    m_list->setCurrentRow(0);
    const int rows = std::min(VisibleHits, int(hits.size()));
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

void PersonSearch::choose(int row) {
    if (row < 0 || row >= m_hits.size())
        return;
    const PersonHit hit = m_hits[row];
    clear();
    Q_EMIT chosen(hit);
}

bool PersonSearch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (enter && watched == m_field && m_hits.isEmpty()) {
        m_chooseFirst = true;
        return true;
    }
    if (enter) {
        choose(std::max(0, m_list->currentRow()));
        return true;
    }
    if (watched == m_field && key == Qt::Key_Down && m_list->isVisible()) {
        m_list->setFocus();
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && m_list->currentRow() <= 0) {
        m_field->setFocus();
        return true;
    }
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        clear();
        m_field->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dutydesk
