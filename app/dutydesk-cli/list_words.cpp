#include "list_words.h"

#include "domain/leave_reason.h"
#include "exchange/list_field_code.h"

#include <QCoreApplication>

namespace dutydesk::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Cli", text);
}

int columnNamed(const QString& name, const ColumnMapping& mapping) {
    for (int i = 0; i < int(mapping.fields.size()); ++i) {
        if (columnLetters(i).compare(name, Qt::CaseInsensitive) == 0 ||
            mapping.headers.value(i).compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

QStringList fieldCodes() {
    QStringList codes;
    for (int i = 0; i < ListFieldCount; ++i)
        codes << listFieldCode(static_cast<ListField>(i));
    return codes;
}

QStringList reasonWords() {
    QStringList words;
    for (int i = 0; i < LeaveReasonCount; ++i)
        words << leaveReasonCode(static_cast<LeaveReason>(i));
    return words + QStringList{QStringLiteral("new"), QStringLiteral("changed"), QStringLiteral("leaving"),
                               QStringLiteral("all")};
}

} // namespace

Result<ColumnMapping> mappingFrom(const QString& words, const FilePreview& preview) {
    ColumnMapping mapping = preview.mapping;
    if (mapping.fields.empty() && !preview.rows.isEmpty())
        mapping.fields.resize(size_t(preview.rows.last().cells.size()), ListField::None);
    for (const QString& pair : words.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        const QString name = pair.left(equals).trimmed(), code = pair.mid(equals + 1).trimmed();
        const auto field = listFieldFromCode(code);
        if (equals <= 0 || !field)
            return Error{ErrorKind::BadInput,
                         tr("--mapping: '%1' is not COLUMN=FIELD. Fields: %2.")
                             .arg(pair, fieldCodes().join(QStringLiteral(", "))),
                         {}};
        const int column = columnNamed(name, mapping);
        if (column < 0)
            return Error{ErrorKind::BadInput,
                         tr("--mapping: the file has no column '%1'. Name it by its letter or its header.").arg(name),
                         {}};
        mapping.set(column, *field);
    }
    if (!mapping.identifies())
        return Error{
            ErrorKind::BadInput,
            tr("--mapping: the columns do not tell who a row is: ЕНП, СНИЛС, or a name with a birth date is needed."),
            {}};
    return mapping;
}

Result<void> giveVerdict(ActVerdicts& verdicts, const Reconciliation& reconciliation, const QStringList& words,
                         RowVerdict verdict) {
    for (const QString& list : words) {
        for (const QString& given : list.split(u',', Qt::SkipEmptyParts)) {
            const QString word = given.trimmed().toLower();
            const bool all = word == QLatin1String("all");
            bool known = all;
            for (const auto& [name, category] :
                 {std::pair{"new", ListCategory::New}, std::pair{"changed", ListCategory::Changed},
                  std::pair{"leaving", ListCategory::Leaving}}) {
                if (all || word == QLatin1String(name)) {
                    verdicts.setCategory(reconciliation, category, verdict);
                    known = true;
                }
            }
            if (const auto reason = leaveReasonFromCode(word)) {
                verdicts.setReason(reconciliation, *reason, verdict);
                known = true;
            }
            if (!known)
                return Error{ErrorKind::BadInput,
                             tr("'%1' is no reason. Reasons: %2.")
                                 .arg(given.trimmed(), reasonWords().join(QStringLiteral(", "))),
                             {}};
        }
    }
    return {};
}

} // namespace dutydesk::cli
