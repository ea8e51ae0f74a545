#pragma once

#include <QHash>
#include <QImage>
#include <QList>
#include <QString>
#include <QVariant>

#include <memory>

class QTextDocument;

namespace dutydesk {

struct PageStyle;

/// Fields of a form: texts, flags, and lists of further fields (QVariantList of QVariantMap) for repeated parts.
using FormFields = QVariantMap;

/// A document from `:/templates/<name>.html`, a mustache template: {{name}} is escaped text, {{#list}}…{{/list}}
/// repeats or switches. Lengths are written in mm and pt and mean that on paper. `images` answers <img src="name">.
/// Thread-safe.
std::unique_ptr<QTextDocument> documentFromTemplate(const QString& name, const FormFields& fields,
                                                    const PageStyle& style, const QHash<QString, QImage>& images = {});

/// DD.MM.YYYY; empty for an invalid date.
QString printedDate(QDate date);

} // namespace dutydesk
