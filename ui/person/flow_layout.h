#pragma once

#include <QLayout>
#include <QList>
#include <QPair>

namespace dutydesk {

/// Puts its items in lines and breaks a line where the width ends, as words in a text: tags, phones, rows of buttons
/// whose Russian words are long. UI thread.
class FlowLayout : public QLayout {
public:
    /// `spacing` between the items of a line, `lineGap` between lines, px.
    explicit FlowLayout(int spacing = 8, QWidget* parent = nullptr, int lineGap = 4);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& rect, bool measureOnly) const;
    static void placeLine(const QList<QPair<QLayoutItem*, QRect>>& line, int height);

    QList<QLayoutItem*> m_items;
    int m_lineGap;
};

} // namespace dutydesk
