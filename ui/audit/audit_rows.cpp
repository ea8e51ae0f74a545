#include "audit/audit_rows.h"

#include "common/format.h"
#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>

namespace dutydesk {

namespace {

constexpr auto Right = Qt::AlignRight | Qt::AlignVCenter;
constexpr auto Left = Qt::AlignLeft | Qt::AlignVCenter;

QString inWords(const char* text) {
    return QCoreApplication::translate("AuditRows", text);
}

} // namespace

RowModel<AuditRow>* makeAuditModel(bool names, const Rules& rules, QObject* parent) {
    using R = AuditRow;
    std::vector<Column<R>> columns{{QStringLiteral("at"),
                                    inWords(QT_TRANSLATE_NOOP("AuditRows", "When")),
                                    [](const R& r) { return r.at.toLocalTime(); },
                                    {},
                                    130,
                                    Left},
                                   {QStringLiteral("actor"),
                                    inWords(QT_TRANSLATE_NOOP("AuditRows", "Who")),
                                    [](const R& r) { return r.actor; },
                                    {},
                                    100,
                                    Left},
                                   {QStringLiteral("action"),
                                    inWords(QT_TRANSLATE_NOOP("AuditRows", "What was done")),
                                    [](const R& r) { return r.actionTitle; },
                                    {},
                                    210,
                                    Left}};
    if (names) {
        columns.push_back({QStringLiteral("name"),
                           inWords(QT_TRANSLATE_NOOP("AuditRows", "Person")),
                           [](const R& r) { return r.personName; },
                           {},
                           170,
                           Left});
        columns.push_back({QStringLiteral("enp"),
                           inWords(QT_TRANSLATE_NOOP("AuditRows", "Policy number")),
                           [](const R& r) { return formatEnp(r.enp); },
                           {},
                           148,
                           Left});
    }
    columns.push_back({QStringLiteral("subject"),
                       inWords(QT_TRANSLATE_NOOP("AuditRows", "On what")),
                       [](const R& r) { return auditSubjectTitle(r.subject); },
                       {},
                       110,
                       Left});
    columns.push_back({QStringLiteral("details"),
                       inWords(QT_TRANSLATE_NOOP("AuditRows", "Details")),
                       [&rules](const R& r) { return auditDetailWords(r.action, r.details, rules); },
                       {},
                       190,
                       Left});
    columns.push_back({QStringLiteral("row"),
                       inWords(QT_TRANSLATE_NOOP("AuditRows", "Row")),
                       [](const R& r) { return r.id; },
                       {},
                       60,
                       Right});
    columns.push_back({QStringLiteral("hash"),
                       inWords(QT_TRANSLATE_NOOP("AuditRows", "Hash")),
                       [](const R& r) { return QString::fromLatin1(r.hash.toHex()); },
                       {},
                       160,
                       Left});
    auto* model = new RowModel<R>(std::move(columns), parent);
    model->setRoleFunction([](const R& row, int column, int role) -> QVariant {
        if (role == Qt::DecorationRole && column == 2 && row.flagged)
            return lineIcon(QStringLiteral("warning"), coloursOf(QApplication::palette()).overdue);
        if (role == Qt::AccessibleDescriptionRole && column == 2 && row.flagged)
            return inWords(QT_TRANSLATE_NOOP("AuditRows", "matters"));
        return {};
    });
    return model;
}

} // namespace dutydesk
