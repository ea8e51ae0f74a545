#pragma once

#include <QWidget>

class QHBoxLayout;

namespace dutydesk {

class InlineForm;

/// The place on a page where one inline form at a time opens; takes no room while there is none. UI thread.
class FormHost : public QWidget {
    Q_OBJECT

public:
    explicit FormHost(QWidget* parent = nullptr);

    /// Takes the form over, closing the one that was open.
    void open(InlineForm* form);
    void close();
    InlineForm* form() const { return m_form; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
    InlineForm* m_form = nullptr;
};

} // namespace dutydesk
