#pragma once

#include "common/page.h"

class QLabel;

namespace dutydesk {

/// Where the backups are and when the last was made; makes one now, and leads to restoring.
class BackupsCard : public QWidget {
    Q_OBJECT

public:
    explicit BackupsCard(Workbench& workbench, QWidget* parent = nullptr);
    void refresh();
    QString state() const; ///< in words
    void chooseFolder();

private:
    Workbench& m_workbench;
    QLabel* m_state;
    QLabel* m_folder;
};

} // namespace dutydesk
