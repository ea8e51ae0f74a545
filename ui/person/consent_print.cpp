#include "common/page.h"
#include "person/forms.h"
#include "print/consent_form.h"
#include "print/pdf_writer.h"

#include <QCoreApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QTextDocument>

namespace dutydesk {

namespace {

ConsentForm formOf(const PersonCard& card) {
    ConsentForm form;
    form.person = card.name;
    form.birthDate = card.birthDate;
    form.enp = card.enp;
    form.address = card.address;
    form.insurerName = card.insurer;
    form.orgName = card.organization;
    const QString phone = card.phones.isEmpty() ? QString() : card.phones.first().formatted;
    form.channels = {{QStringLiteral("телефонные звонки"), phone},
                     {QStringLiteral("СМС и мессенджеры"), phone},
                     {QStringLiteral("электронная почта"), {}},
                     {QStringLiteral("почтовые письма"), card.address},
                     {QStringLiteral("посещение на дому"), card.address}};
    return form;
}

void preview(QWidget* parent, const PersonCard& card) {
    auto documents = std::make_shared<std::vector<std::unique_ptr<QTextDocument>>>();
    documents->push_back(consentForm(formOf(card)));
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(QStringLiteral("Согласие"));
    auto* dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("ConsentForm", "Consent form: %1").arg(card.name.full()));
    dialog->resize(900, 900);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [documents, printer](QPrinter* target) { (void)paintPages(*target, *documents); });
    dialog->open();
}

} // namespace

void printConsent(Workbench& workbench, QWidget* parent, const PersonCard& card) {
    workbench.runner().verb<Watermark>(
        parent,
        [id = card.id](Desk& desk) {
            return desk.takeOut({Outgoing::Way::Paper, QStringLiteral("consent form"), 1, {}, false, {id}});
        },
        [&workbench, parent, card](Result<Watermark> noted) {
            if (noted)
                preview(parent, card);
            else
                Q_EMIT workbench.failed(noted.error());
        });
}

} // namespace dutydesk
