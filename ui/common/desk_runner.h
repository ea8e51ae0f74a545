#pragma once

#include "desk/desk.h"

#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace dutydesk {

/// Runs the desk's blocking calls off the event loop and brings the outcome back to it. Lives on the UI thread.
/// The continuation is dropped when its context object is gone. Reads run side by side, writes (verbs) one after another in the order
/// in which they were asked for; what takes minutes (a sync, an import) has a lane of its own, so that nobody waits for it to record
/// the outcome of a call.
class DeskRunner : public QObject
{
    Q_OBJECT

public:
    explicit DeskRunner(Desk& desk, QObject* parent = nullptr);
    ~DeskRunner() override; ///< waits for what runs

    Desk& desk() { return m_desk; }

    template <class T>
    void read(QObject* context, std::function<Result<T>(Desk&)> work, std::function<void(Result<T>)> done)
    {
        start(m_readers, context, std::move(work), std::move(done));
    }

    template <class T>
    void verb(QObject* context, std::function<Result<T>(Desk&)> work, std::function<void(Result<T>)> done)
    {
        start(m_writer, context, std::move(work), std::move(done));
    }

    template <class T>
    void lengthy(QObject* context, std::function<Result<T>(Desk&)> work, std::function<void(Result<T>)> done)
    {
        start(m_lengthy, context, std::move(work), std::move(done));
    }

    /// True while anything runs or waits; busyChanged tells. Tests and the tour wait on it.
    bool busy() const { return m_running > 0; }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    template <class T>
    void start(QThreadPool& pool, QObject* context, std::function<Result<T>(Desk&)> work, std::function<void(Result<T>)> done)
    {
        begin();
        pool.start([this, &desk = m_desk, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<Result<T>>(work(desk));
            QMetaObject::invokeMethod(
                this,
                [runner = QPointer<DeskRunner>(this), guard, done, result] {
                    if (guard)
                        done(std::move(*result));
                    if (runner) // a continuation may close the window, and the runner goes with it
                        runner->end();
                },
                Qt::QueuedConnection);
        });
    }
    void begin();
    void end();

    Desk& m_desk;
    QThreadPool m_readers;
    QThreadPool m_writer;
    QThreadPool m_lengthy;
    int m_running = 0;
};

} // namespace dutydesk
