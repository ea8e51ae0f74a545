#pragma once

#include "calls/calls_filter_bar.h"
#include "common/page.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;

namespace dutydesk {

class CallCard;
class CallListModel;
struct CallListChanges;

/// The call list with the person's card, script and outcomes beside it. The list stands still while somebody calls down
/// it: outcomes and what others change become marks, and only a refresh moves rows.
///
/// activate() takes "overdue", "today", "due", "no-shows", "stage-two", "discharges" (the filters are set so), a map of
/// "programme" (code) and "groups" (PriorityGroups as int), or a PersonId to choose. UI thread.
class CallsPage : public Page {
    Q_OBJECT

public:
    explicit CallsPage(Workbench& workbench, QWidget* parent = nullptr);

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;

    PersonId shownPerson() const override;
    QVariantMap draft() const override;
    void restoreDraft(const QVariantMap& draft) override;

    CallListModel* model() const { return m_model; }
    QListView* view() const { return m_view; }
    CallCard* card() const { return m_card; }
    CallsFilterBar* filters() const { return m_filters; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showNothing() override;

private:
    QWidget* makeListPane();
    void addShortcuts();
    void addShortcut(const QKeySequence& keys, const std::function<void()>& act);
    bool setFilterByName(const QString& name);
    bool setFilterByMap(const QVariantMap& map);
    void listRead(const CallQuery& query, const Result<CallList>& list);
    void checkForChanges();
    void showChanges();
    void readCard();
    void rowChosen();
    void record(const NewContact& contact);
    void takenBack(PersonId person);
    void moveOn();
    void choose(PersonId person);
    int currentRow() const; ///< of the model; −1 = none
    bool handleKey(const QKeyEvent* event);
    void copyRow();
    void exportList();
    void printList();
    void showMenu(const QPoint& at);

    CallListModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QListView* m_view = nullptr;
    QLineEdit* m_find = nullptr;
    QPushButton* m_refresh = nullptr;
    QLabel* m_extent = nullptr;
    CallCard* m_card;
    CallsFilterBar* m_filters;
    QTimer m_settle; ///< the card is read when the choice has stood still for a moment
    PersonId m_toChoose;
    QDateTime m_asOf;
    quint64 m_reading = 0; ///< number of the last list reading; an older answer is dropped
    QString m_extentWords;
    bool m_focusStays = false;
    bool m_whole = true; ///< the list holds everybody of the filter
    bool m_checking = false;
    bool m_checkAgain = false;
};

} // namespace dutydesk
