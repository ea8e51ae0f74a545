// Files that wait to be imported, across a lock of the desk.

#include "exchange/column_mapping_json.h"
#include "lists/import_form.h"
#include "lists/import_queue.h"
#include "lists/import_view.h"

#include <QFileInfo>

namespace dutydesk {

namespace {

const QString FilesKey = QStringLiteral("files");
const QString ProgrammeKey = QStringLiteral("programme");
const QString MonthKey = QStringLiteral("month");
const QString SheetKey = QStringLiteral("sheet");
const QString ColumnsKey = QStringLiteral("columns");

} // namespace

QVariantMap ImportView::draft() const {
    QStringList files;
    for (int i = 0; i < m_queue->size(); ++i) {
        if (!m_queue->file(i).isOver())
            files << m_queue->file(i).path;
    }
    if (files.isEmpty())
        return {};
    const bool shown = m_current >= 0 && !m_queue->file(m_current).isOver();
    QVariantMap draft{{FilesKey, files}, {ProgrammeKey, m_form->programme()}, {MonthKey, m_form->month()}};
    if (shown && m_queue->file(m_current).path == files.first()) {
        draft.insert(SheetKey, m_choice.sheet);
        if (m_choice.mapping)
            draft.insert(ColumnsKey, columnsToMap(*m_choice.mapping));
    }
    return draft;
}

void ImportView::restoreDraft(const QVariantMap& draft) {
    QStringList files = draft.value(FilesKey).toStringList();
    files.removeIf([](const QString& path) { return !QFileInfo::exists(path); }); // it was taken away meanwhile
    if (files.isEmpty() || m_stage != Stage::Idle)
        return;
    const bool first = files.first() == draft.value(FilesKey).toStringList().first();
    m_form->preset(draft.value(ProgrammeKey).toString(), draft.value(MonthKey).toString());
    m_queue->add(files);
    updateForm();
    ImportChoice choice;
    if (first) {
        choice.sheet = draft.value(SheetKey).toString();
        const ColumnMapping columns = columnsFromMap(draft.value(ColumnsKey).toMap());
        if (!columns.fields.empty())
            choice.mapping = columns;
    }
    look(m_queue->next(), choice);
}

} // namespace dutydesk
