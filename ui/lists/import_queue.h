#pragma once

#include "common/table_page_tools.h"
#include "desk/list_models.h"

#include <QWidget>

namespace dutydesk {

/// A file on its way in.
struct QueuedFile {
    enum class State { Waiting, Shown, Reading, Taken, Refused, Cancelled, LeftOut };

    int id = 0; ///< its place in the queue
    QString path;
    State state = State::Waiting;
    QString outcome; ///< in words, when it is over
    ImportId import; ///< of a file that was taken

    bool isOver() const { return state >= State::Taken; }
};

/// The files that were chosen or dropped, one after the other, each with what came of it. Hidden while there is but
/// one.
class ImportQueue : public QWidget {
    Q_OBJECT

public:
    explicit ImportQueue(QWidget* parent = nullptr);

    /// Files that wait already are not added twice; what is over goes when nothing waits any more.
    void add(const QStringList& paths);
    int next() const;    ///< the first that waits; −1: none
    int waiting() const; ///< that are not over, the shown one among them
    const QueuedFile& file(int index) const { return m_model->row(index); }
    int size() const { return m_model->rowCount(); }
    void set(int index, QueuedFile::State state, const QString& outcome = {}, ImportId import = {});
    DataTable* table() const { return m_table; }

Q_SIGNALS:
    void chosen(int index);   ///< Enter
    void leaveOut(int index); ///< Delete

private:
    void show(const QList<QueuedFile>& files);

    std::unique_ptr<RowModel<QueuedFile>> m_model;
    DataTable* m_table;
};

} // namespace dutydesk
