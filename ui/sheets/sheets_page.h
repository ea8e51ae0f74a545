#pragma once

#include "common/page.h"
#include "sheets/sheet_book.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace dutydesk {

class SheetPeople;
class StateView;

/// Makes route sheets: on the left the programme, the day and the people, on the right the pages as they will be
/// printed. Argument: a PersonId (or a list of them) is added to the people.
class SheetsPage : public Page {
    Q_OBJECT

public:
    explicit SheetsPage(Workbench& workbench, QWidget* parent = nullptr);

    void activate(const QVariant& argument) override;
    void refresh() override;
    void replicaChanged(const ChangeSet& changes) override;
    QList<PageKey> keys() const override;

    SheetPeople* people() const { return m_people; }
    PageView* view() const { return m_view; }
    const SheetBook& book() const { return m_book; }
    void savePdf();
    void print();

protected:
    void showNothing() override;

private:
    QWidget* makePreview();
    QWidget* makeTools();
    QWidget* makeTitleButtons();
    void showSheets(SheetBook::Measured measured);
    void updateWords();

    SheetBook m_book;
    SheetPeople* m_people;
    PageView* m_view = nullptr;
    StateView* m_state = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_where = nullptr;
    QLabel* m_zoom = nullptr;
    QWidget* m_tools = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    quint64 m_asked = 0;
};

} // namespace dutydesk
