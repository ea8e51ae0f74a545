#pragma once

#include "exchange/column_mapping.h"

#include <QWidget>

class QComboBox;

namespace dutydesk {

class DataTable;

/// Above each column of a preview the field that it is taken for, to be corrected. Follows the columns of the table
/// below it as they are moved and scrolled. The table's first column is none of the file's.
class FieldStrip : public QWidget {
    Q_OBJECT

public:
    explicit FieldStrip(DataTable& table, QWidget* parent = nullptr);

    /// `columns` of the file are shown.
    void setMapping(const ColumnMapping& mapping, int columns);
    QComboBox* box(int column) const { return m_boxes.value(column); }
    int columns() const { return int(m_boxes.size()); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fieldChosen(int column, dutydesk::ListField field);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* makeBox(int column);
    void place();

    DataTable& m_table;
    QList<QComboBox*> m_boxes;
};

} // namespace dutydesk
