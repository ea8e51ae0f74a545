#include "print/recovery_form.h"

#include "print/html_template.h"
#include "print/page_style.h"

#include <QTextDocument>

namespace dutydesk {

std::unique_ptr<QTextDocument> recoveryForm(const RecoveryForm& form) {
    QVariantList lines;
    for (qsizetype i = 0; i < form.lines.size(); ++i)
        lines.append(QVariantMap{{QStringLiteral("number"), QString::number(i + 1)},
                                 {QStringLiteral("line"), form.lines.at(i)}});
    PageStyle style;
    style.marginsMm = QMarginsF(20, 14, 12, 12);
    style.runningFooter = QStringLiteral("Ключ восстановления. Хранить в сейфе");
    auto document = documentFromTemplate(QStringLiteral("recovery"),
                                         {{QStringLiteral("lines"), lines},
                                          {QStringLiteral("date"), printedDate(form.date)},
                                          {QStringLiteral("replica"), form.replica},
                                          {QStringLiteral("madeBy"), form.madeBy}},
                                         style);
    document->setMetaInformation(QTextDocument::DocumentTitle, QStringLiteral("Ключ восстановления"));
    return document;
}

} // namespace dutydesk
