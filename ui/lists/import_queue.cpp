#include "lists/import_queue.h"

#include "common/appearance.h"
#include "common/icons.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace dutydesk {

namespace {

constexpr int MostLines = 4; ///< shown at once

QString stateWords(const QueuedFile& file) {
    switch (file.state) {
    case QueuedFile::State::Waiting:
        return ImportQueue::tr("waits");
    case QueuedFile::State::Shown:
        return ImportQueue::tr("is shown below");
    case QueuedFile::State::Reading:
        return ImportQueue::tr("is being read");
    case QueuedFile::State::Cancelled:
        return ImportQueue::tr("cancelled, nothing was taken");
    case QueuedFile::State::LeftOut:
        return ImportQueue::tr("left out");
    case QueuedFile::State::Taken:
    case QueuedFile::State::Refused:
        break;
    }
    return file.outcome;
}

QVariant fileRole(const QueuedFile& file, int column, int role) {
    if (role == Qt::ToolTipRole)
        return column == 0 ? file.path : stateWords(file);
    if (role != Qt::DecorationRole || column != 0)
        return {};
    switch (file.state) {
    case QueuedFile::State::Taken:
        return lineIcon(QStringLiteral("ok"));
    case QueuedFile::State::Refused:
        return lineIcon(QStringLiteral("warning"));
    case QueuedFile::State::Reading:
    case QueuedFile::State::Shown:
        return lineIcon(QStringLiteral("chevron-right"));
    default:
        return lineIcon(QStringLiteral("minus"));
    }
}

} // namespace

ImportQueue::ImportQueue(QWidget* parent)
    : QWidget(parent)
    , m_table(new DataTable(QStringLiteral("lists/queue"))) {
    std::vector<Column<QueuedFile>> columns{{QStringLiteral("file"),
                                             tr("File"),
                                             [](const QueuedFile& file) { return QFileInfo(file.path).fileName(); },
                                             {},
                                             260},
                                            {QStringLiteral("outcome"), tr("What came of it"), &stateWords, {}, 400}};
    m_model = std::make_unique<RowModel<QueuedFile>>(std::move(columns));
    m_model->setRoleFunction(&fileRole);
    m_table->setAccessibleName(tr("Files one after the other"));
    m_table->setExportTitle(tr("Files imported"));
    m_table->setRowModel(m_model.get());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    connect(m_table, &DataTable::activatedRow, this, &ImportQueue::chosen);
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (const int row = m_table->currentSourceRow(); row >= 0)
            Q_EMIT leaveOut(row);
    });
    hide();
}

void ImportQueue::show(const QList<QueuedFile>& files) {
    m_model->setRows(files);
    const int lines = std::min<int>(MostLines, int(files.size()));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + lines * tableRowHeight() + 4);
    setVisible(files.size() > 1);
}

void ImportQueue::add(const QStringList& paths) {
    QList<QueuedFile> files = m_model->rows();
    if (std::all_of(files.cbegin(), files.cend(), [](const QueuedFile& file) { return file.isOver(); }))
        files.clear();
    for (const QString& path : paths) {
        const bool waits = std::any_of(files.cbegin(), files.cend(),
                                       [&](const QueuedFile& file) { return file.path == path && !file.isOver(); });
        if (!waits)
            files << QueuedFile{int(files.size()), path, QueuedFile::State::Waiting, {}, {}};
    }
    show(files);
}

int ImportQueue::next() const {
    const QList<QueuedFile>& files = m_model->rows();
    const auto found = std::find_if(files.cbegin(), files.cend(),
                                    [](const auto& file) { return file.state == QueuedFile::State::Waiting; });
    return found == files.cend() ? -1 : int(found - files.cbegin());
}

int ImportQueue::waiting() const {
    const QList<QueuedFile>& files = m_model->rows();
    return int(std::count_if(files.cbegin(), files.cend(), [](const auto& file) { return !file.isOver(); }));
}

void ImportQueue::set(int index, QueuedFile::State state, const QString& outcome, ImportId import) {
    QList<QueuedFile> files = m_model->rows();
    if (index < 0 || index >= files.size())
        return;
    files[index].state = state;
    files[index].outcome = outcome;
    files[index].import = import;
    show(files);
}

} // namespace dutydesk
