#include "shell/help_keys.h"

namespace dutydesk {

QList<PageKey> HelpKeys::common() {
    return {{QKeySequence(Qt::Key_F1), tr("Help on the page; closes it when it is open")},
            {QKeySequence(Qt::CTRL | Qt::Key_K), tr("Find a person")},
            {QKeySequence(Qt::CTRL | Qt::Key_1), tr("Go to a place by its number, 1 to 8")},
            {QKeySequence(Qt::Key_Escape), tr("Go back")},
            {QKeySequence(Qt::ALT | Qt::Key_Left), tr("Go back, also out of a field")},
            {QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Take back what was just done")},
            {QKeySequence(Qt::Key_F5), tr("Sync now")},
            {QKeySequence(Qt::CTRL | Qt::Key_L), tr("Lock the desk")},
            {QKeySequence(Qt::CTRL | Qt::Key_F), tr("Filter the table")},
            {QKeySequence(Qt::Key_Return), tr("Open the chosen row")},
            {QKeySequence(Qt::CTRL | Qt::Key_C), tr("Copy the chosen rows as a table")},
            {QKeySequence(Qt::CTRL | Qt::Key_E), tr("Export the table")},
            {QKeySequence(Qt::CTRL | Qt::Key_P), tr("Print the table")}};
}

QString HelpKeys::nameOf(const QKeySequence& keys) {
    QString name = keys.toString(QKeySequence::PortableText);
    name.replace(QStringLiteral("Return"), QStringLiteral("Enter"));
    name.replace(QStringLiteral("Left"), QStringLiteral("←"));
    name.replace(QStringLiteral("Right"), QStringLiteral("→"));
    name.replace(QStringLiteral("PgDown"), QStringLiteral("Page Dn"));
    name.replace(QStringLiteral("PgUp"), QStringLiteral("Page U"));
    name.replace(QStringLiteral("Down"), QStringLiteral("↓"));
    name.replace(QStringLiteral("Up"), QStringLiteral("↑"));
    name.replace(QStringLiteral("Page Dn"), QStringLiteral("Page Down"));
    name.replace(QStringLiteral("Page U"), QStringLiteral("Page Up"));
    if (name == u"Del")
        name = QStringLiteral("Delete");
    return name.replace(QStringLiteral("Space"), tr("Space"));
}

QString HelpKeys::table(const QList<PageKey>& keys) {
    if (keys.isEmpty())
        return {};
    QString rows = QStringLiteral("| %1 | %2 |\n|:--|:--|\n").arg(tr("Key"), tr("What it does"));
    for (const PageKey& key : keys)
        rows += QStringLiteral("| `%1` | %2 |\n").arg(nameOf(key.keys), QString(key.does).replace(u'|', u'/'));
    return rows;
}

} // namespace dutydesk
