#pragma once

#include "common/page.h"
#include "shell/overlay.h"

class QGridLayout;
class QLabel;

namespace dutydesk {

/// F1: the keys of this page and those that work everywhere.
class KeySheet : public Overlay
{
    Q_OBJECT

public:
    explicit KeySheet(QWidget* window);
    void showFor(const Page& page);

    /// The keys that work everywhere.
    static QList<PageKey> commonKeys();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    int wantedWidth() const override { return sizeHint().width(); }

private:
    void fill(const Page& page);
    QWidget* m_inside = nullptr;
};

} // namespace dutydesk
