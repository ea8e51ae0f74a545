#pragma once

#include "common/desk_runner.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace dutydesk {

/// A field that finds persons as one types, with the hits below it. Down goes into the hits, Enter takes the current
/// one (the first from the field itself), Esc empties the field. The hits take no room while the field is empty.
class PersonSearch : public QWidget {
    Q_OBJECT

public:
    PersonSearch(DeskRunner& runner, const QString& label, QWidget* parent = nullptr);

    QLineEdit* field() const { return m_field; }
    const QList<PersonHit>& hits() const { return m_hits; }
    void clear();

Q_SIGNALS:
    void chosen(const dutydesk::PersonHit& person);
    void failed(const dutydesk::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void showHits(const QList<PersonHit>& hits);
    void choose(int row);

    DeskRunner& m_runner;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_nothing;
    QList<PersonHit> m_hits;
    quint64 m_asked = 0;        ///< number of the newest search; answers to older ones are dropped
    bool m_chooseFirst = false; ///< Enter was pressed before the hits came
};

} // namespace dutydesk
