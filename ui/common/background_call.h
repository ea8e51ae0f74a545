#pragma once

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace dutydesk {

/// Runs `work` on a thread of the global pool and `done` with its outcome on the thread of `context`, unless that is gone by then.
/// For what happens before there is a desk (unlocking, making a replica); afterwards there is DeskRunner.
template <class T>
void callInBackground(QObject* context, std::function<T()> work, std::function<void(T)> done)
{
    // The receiver lives on the caller's thread, so that the guard is looked at where the context dies.
    auto* receiver = new QObject;
    QThreadPool::globalInstance()->start([receiver, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
        auto outcome = std::make_shared<T>(work());
        QMetaObject::invokeMethod(
            receiver,
            [receiver, guard, outcome, done] {
                if (guard)
                    done(std::move(*outcome));
                receiver->deleteLater();
            },
            Qt::QueuedConnection);
    });
}

} // namespace dutydesk
