#include "lists/field_strip.h"

#include "common/table_page_tools.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int Gap = 4; ///< px between two boxes

} // namespace

FieldStrip::FieldStrip(DataTable& table, QWidget* parent)
    : QWidget(parent)
    , m_table(table) {
    const QHeaderView* header = table.horizontalHeader();
    for (auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(header, signal, this, &FieldStrip::place);
    connect(header, &QHeaderView::geometriesChanged, this, &FieldStrip::place);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FieldStrip::place);
}

QSize FieldStrip::sizeHint() const {
    return {200, minimumSizeHint().height()};
}

QSize FieldStrip::minimumSizeHint() const {
    return {0, m_boxes.isEmpty() ? 0 : m_boxes.first()->sizeHint().height()};
}

QComboBox* FieldStrip::makeBox(int column) {
    auto* box = new QComboBox(this);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4);
    box->setMaxVisibleItems(ListFieldCount);
    for (int i = 0; i < ListFieldCount; ++i) {
        const auto field = static_cast<ListField>(i);
        box->addItem(field == ListField::None ? tr("not used") : listFieldWords(field), i);
    }
    box->view()->setMinimumWidth(180);
    box->installEventFilter(this);
    connect(box, &QComboBox::activated, this,
            [this, box, column] { Q_EMIT fieldChosen(column, static_cast<ListField>(box->currentData().toInt())); });
    box->show();
    return box;
}

void FieldStrip::setMapping(const ColumnMapping& mapping, int columns) {
    while (m_boxes.size() > columns)
        delete m_boxes.takeLast();
    while (m_boxes.size() < columns)
        m_boxes << makeBox(int(m_boxes.size()));
    for (int i = 0; i < columns; ++i) {
        const ListField field =
            std::size_t(i) < mapping.fields.size() ? mapping.fields[std::size_t(i)] : ListField::None;
        const QSignalBlocker blocker(m_boxes[i]);
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(int(field)));
        m_boxes[i]->setAccessibleName(tr("Column %1 is taken for").arg(mapping.label(i)));
        m_boxes[i]->setToolTip(tr("Column %1 is taken for: %2").arg(mapping.label(i), m_boxes[i]->currentText()));
    }
    updateGeometry();
    place();
}

void FieldStrip::place() {
    const QHeaderView* header = m_table.horizontalHeader();
    const int left = m_table.viewport()->mapTo(m_table.window(), QPoint()).x() - mapTo(window(), QPoint()).x();
    for (int i = 0; i < m_boxes.size(); ++i) {
        const int section = i + 1;
        const bool shown = section < header->count() && !header->isSectionHidden(section);
        m_boxes[i]->setVisible(shown);
        if (shown)
            m_boxes[i]->setGeometry(left + header->sectionViewportPosition(section), 0,
                                    std::max(24, header->sectionSize(section) - Gap), height());
    }
}

void FieldStrip::resizeEvent(QResizeEvent*) {
    place();
}

/// Whoever tabs to a box sees its column.
bool FieldStrip::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) {
        const int column = int(m_boxes.indexOf(static_cast<QComboBox*>(watched)));
        if (column >= 0 && m_table.model() && m_table.model()->rowCount() > 0)
            m_table.scrollTo(m_table.model()->index(0, column + 1));
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dutydesk
