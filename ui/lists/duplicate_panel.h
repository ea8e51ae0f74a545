#pragma once

#include "desk/list_models.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace dutydesk {

/// Two records that may be of one person, side by side, with what speaks for it and why the one would stay. Which stays
/// can be changed before they are joined.
class DuplicatePanel : public QWidget {
    Q_OBJECT

public:
    explicit DuplicatePanel(QWidget* parent = nullptr);

    void clear();
    void setPair(const DuplicatePersons& pair);
    bool hasPair() const { return m_have; }
    /// As they are shown: after swap() the other stays.
    const DuplicatePersons& pair() const { return m_pair; }
    void swap();
    void setBusy(bool busy);
    QTableWidget* table() const { return m_table; }
    QPushButton* joinButton() const { return m_join; }

Q_SIGNALS:
    void joinAsked();

private:
    void show();
    void addLine(const QString& field, const QString& keep, const QString& drop);

    DuplicatePersons m_pair;
    bool m_have = false, m_swapped = false;
    QLabel* m_heading;
    QLabel* m_evidence;
    QTableWidget* m_table;
    QLabel* m_reasons;
    QPushButton* m_swap;
    QPushButton* m_join;
};

} // namespace dutydesk
