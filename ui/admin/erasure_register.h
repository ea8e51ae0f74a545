#pragma once

#include "desk/erasure_models.h"

#include <QDialog>

namespace dutydesk {

class DataTable;

/// The certificates of destruction as a table, which can be exported and printed. UI thread.
class ErasureRegister : public QDialog {
    Q_OBJECT

public:
    explicit ErasureRegister(const QList<ErasureRow>& rows, QWidget* parent = nullptr);
    DataTable* table() const { return m_table; }

private:
    DataTable* m_table;
};

} // namespace dutydesk
