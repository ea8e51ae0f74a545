#pragma once

#include "common/page.h"

#include <QHash>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace dutydesk {

class SideButton;

/// The places of the desk: icon, word and, where something waits, a number. 200 px wide, or folded to its icons; remembers which.
class SideBar : public QWidget
{
    Q_OBJECT

public:
    explicit SideBar(const QList<Page*>& pages, QWidget* parent = nullptr);

    void setCurrent(const QString& id);
    /// What waits there; 0 shows nothing. `urgent` puts it into the colour of what is overdue.
    void setCount(const QString& id, int count, bool urgent, const QString& inWords);
    bool folded() const { return m_folded; }
    void setFolded(bool folded);

Q_SIGNALS:
    void chosen(const QString& id);
    void helpWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyWidth();
    QHash<QString, SideButton*> m_buttons;
    QToolButton* m_fold = nullptr;
    bool m_folded = false;
};

} // namespace dutydesk
