#pragma once

#include <QObject>

class QPrinter;
class QWidget;

namespace dutydesk {

/// Asks which printer, pages and copies. Replaceable like Prompts: a test puts its own as a child of the window.
class PrinterChooser : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// False when the user thought better of it. The real one opens the system's dialog.
    virtual bool choose(QWidget* parent, QPrinter& printer);
};

/// The PrinterChooser of the nearest ancestor of `widget` that has one, else the real one.
PrinterChooser& printerChooserFor(const QWidget* widget);

} // namespace dutydesk
