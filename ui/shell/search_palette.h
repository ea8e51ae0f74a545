#pragma once

#include "common/page.h"
#include "common/table_page_tools.h"
#include "shell/overlay.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace dutydesk {

/// Ctrl+K: finds a person as one types by name, ЕНП, telephone or birth date. Up and Down choose, Enter opens.
class SearchPalette : public Overlay
{
    Q_OBJECT

public:
    SearchPalette(Workbench& workbench, QWidget* window);
    void begin();
    QLineEdit* field() const { return m_field; }
    int hits() const { return int(m_model->rows().size()); }

Q_SIGNALS:
    void chosen(dutydesk::PersonId person);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void show(const Result<QList<PersonHit>>& found);
    void choose();
    void fitToRows();

    Workbench& m_workbench;
    QLineEdit* m_field;
    QListView* m_list;
    QLabel* m_hint;
    RowModel<PersonHit>* m_model;
    QTimer m_delay;
    quint64 m_asked = 0;
};

} // namespace dutydesk
