#include "appointments/slot_grid.h"

#include "appointments/slot_cell_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace dutydesk {

SlotGrid::SlotGrid(QWidget* parent)
    : QTableView(parent)
    , m_model(new SlotWeekModel(this)) {
    setModel(m_model);
    setItemDelegate(new SlotCellDelegate(this));
    setAccessibleName(tr("Free times of the week"));
    setSelectionMode(NoSelection); // the current time is the chosen one; the delegate shows it
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, [this] {
        if (currentSlot())
            Q_EMIT bookAsked();
    });
}

void SlotGrid::setWeek(const SlotWeek& week, QDate today) {
    const SlotRow* chosen = currentSlot();
    const SlotId kept = chosen ? chosen->id : SlotId{};
    const SlotWeek::Cell old{currentIndex().row(), currentIndex().column()};
    m_model->setWeek(week, today);
    layOut();
    SlotWeek::Cell cell = kept.isValid() ? week.cellOf(kept) : SlotWeek::Cell{};
    if (!cell.isValid() && week.at(old.line, old.day))
        cell = old;
    setCurrentCell(cell.isValid() ? cell : week.earliest());
}

void SlotGrid::layOut() {
    clearSpans();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const int lineHeight = fontMetrics().height() + 12;
    for (int line = 0; line < m_model->rowCount(); ++line) {
        const bool header = week().lines()[std::size_t(line)].header;
        verticalHeader()->resizeSection(line, header ? lineHeight + 4 : lineHeight);
        if (header)
            setSpan(line, 0, 1, SlotWeek::Days);
    }
}

const SlotRow* SlotGrid::currentSlot() const {
    return week().at(currentIndex().row(), currentIndex().column());
}

void SlotGrid::setCurrentCell(SlotWeek::Cell cell) {
    setCurrentIndex(cell.isValid() ? m_model->index(cell.line, cell.day) : QModelIndex());
    if (!cell.isValid())
        Q_EMIT currentSlotChanged();
}

QModelIndex SlotGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const SlotWeek::Cell from{currentIndex().row(), currentIndex().column()};
    SlotWeek::Cell to = from;
    switch (action) {
    case MoveUp:
        to = week().moved(from, -1, 0);
        break;
    case MoveDown:
        to = week().moved(from, +1, 0);
        break;
    case MoveLeft:
        to = week().moved(from, 0, -1);
        break;
    case MoveRight:
        to = week().moved(from, 0, +1);
        break;
    case MoveHome:
        to = week().earliest();
        break;
    default:
        break;
    }
    return to.isValid() ? m_model->index(to.line, to.day) : QModelIndex();
}

void SlotGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageUp:
        Q_EMIT weekAsked(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT weekAsked(+1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentSlot() && event->modifiers() == Qt::NoModifier) {
            Q_EMIT bookAsked();
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void SlotGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    // The first line of a doctor is shown together with his name.
    for (int line = current.row(); line > 0 && line >= current.row() - 1; --line) {
        if (week().lines()[std::size_t(line) - 1].header)
            scrollTo(m_model->index(line - 1, 0));
    }
    if (current.isValid())
        scrollTo(current);
    Q_EMIT currentSlotChanged();
}

void SlotGrid::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

} // namespace dutydesk
