#pragma once

#include <QMutex>
#include <QMutexLocker>
#include <QSet>
#include <QStringList>

#include <atomic>

namespace dutydesk {

/// What a run counts and has to say. Thread-safe: pages are stored on another thread than they are received on.
class RunTally
{
public:
    std::atomic<qint64> received = 0, applied = 0, sent = 0, parked = 0, conflicts = 0;

    std::atomic<qint64> elsewhere = 0; ///< came and was not kept: of people insured elsewhere
    std::atomic<qint64> removed = 0;   ///< people insured elsewhere whom the run took off this desk

    /// Something did not work although the run goes on: the run is partial. Each sentence is kept once.
    void trouble(const QString& words, const QString& details = {})
    {
        const QMutexLocker lock(&m_mutex);
        m_partial = true;
        add(m_words, words);
        add(m_details, details);
    }

    /// Worth telling although nothing failed.
    void remark(const QString& words, const QString& details = {})
    {
        const QMutexLocker lock(&m_mutex);
        add(m_words, words);
        add(m_details, details);
    }

    /// A type that this run could not read to its end: what is not here of it may only be missing.
    void unread(const QString& type)
    {
        const QMutexLocker lock(&m_mutex);
        m_unread.insert(type);
    }
    bool wasRead(const QString& type) const
    {
        const QMutexLocker lock(&m_mutex);
        return !m_unread.contains(type);
    }

    bool partial() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_partial;
    }
    QString words() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_words.join(u' ');
    }
    QString details() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_details.join(u'\n');
    }

private:
    static void add(QStringList& list, const QString& text)
    {
        if (!text.isEmpty() && list.size() < 20 && !list.contains(text))
            list.append(text);
    }

    mutable QMutex m_mutex;
    bool m_partial = false;
    QStringList m_words, m_details;
    QSet<QString> m_unread;
};

} // namespace dutydesk
