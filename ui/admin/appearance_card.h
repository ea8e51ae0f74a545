#pragma once

#include "common/page.h"

class QCheckBox;
class QComboBox;

namespace dutydesk {

/// Theme, language, density and size of the text: applied the moment they are chosen.
class AppearanceCard : public QWidget
{
    Q_OBJECT

public:
    explicit AppearanceCard(Workbench& workbench, QWidget* parent = nullptr);

protected:
    /// The look may have been changed elsewhere meanwhile.
    void showEvent(QShowEvent* event) override;

private:
    void choose();
    void showCurrent();
    Workbench& m_workbench;
    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_density;
    QComboBox* m_size;
};

} // namespace dutydesk
