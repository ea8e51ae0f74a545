#include "sheets/printer_chooser.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QWidget>

namespace dutydesk {

bool PrinterChooser::choose(QWidget* parent, QPrinter& printer) {
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

PrinterChooser& printerChooserFor(const QWidget* widget) {
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        if (auto* chooser = at->findChild<PrinterChooser*>(QString(), Qt::FindDirectChildrenOnly))
            return *chooser;
    }
    static PrinterChooser real;
    return real;
}

} // namespace dutydesk
