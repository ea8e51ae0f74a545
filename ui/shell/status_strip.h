#pragma once

#include <QDate>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace dutydesk {

/// The line at the foot of the window: the state of sync, what was just done (and may be taken back), long work with its share, the
/// time left and a way to stop it.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget* parent = nullptr);

    enum class SyncState { Never, Running, Well, Trouble };
    struct Sync {
        SyncState state = SyncState::Never;
        QDateTime last;
        int toSend = 0, parked = 0, conflicts = 0;
    };
    void showSync(const Sync& sync, QDate today);
    /// A sentence that stays for a while, longer when it can be taken back.
    void say(const QString& sentence, bool mayUndo);
    void forget();
    /// Long work; total 0 = not known, done < 0 = over. secondsLeft -1: worked out from the pace.
    void work(const QString& what, qint64 done, qint64 total, std::function<void()> cancel, int secondsLeft = -1);
    QString sentence() const;

Q_SIGNALS:
    void undoWanted();
    void syncPageWanted();
    void forgotten(); ///< the sentence has gone, and with it the button to take it back

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintSyncIcon();
    int pace(qint64 done, qint64 total);

    Sync m_sync;
    QToolButton* m_syncButton;
    QLabel* m_sentence;
    QPushButton* m_undo;
    QLabel* m_what;
    QProgressBar* m_bar;
    QLabel* m_share;
    QToolButton* m_cancel;
    QTimer m_sentenceTimer;
    QElapsedTimer m_workTimer;
    QString m_workName;
    std::function<void()> m_cancelWork;
};

} // namespace dutydesk
