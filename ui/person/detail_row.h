#pragma once

#include "desk/read_models.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace dutydesk {

/// A row of a card: an icon, a line of ink and a quiet line below it that may be empty, and what may be done with it at
/// the right end. Long words wrap. UI thread.
class DetailRow : public QWidget {
    Q_OBJECT

public:
    /// `icon` may be empty.
    DetailRow(const QString& icon, const QString& title, const QString& details, QWidget* parent = nullptr);

    /// A short word at the right end: a state, a date.
    void addWord(QWidget* word);
    /// Says that what was done here has not reached the server, or was set aside; nothing for Synced.
    void addLocalState(LocalState state);
    void setQuiet(); ///< settled: the first line turns quiet too

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_icon;
    QLabel* m_title;
    QHBoxLayout* m_row;
    int m_top = 0; ///< of the first line of words
};

} // namespace dutydesk
