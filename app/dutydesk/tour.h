#pragma once

#include "common/appearance.h"
#include "common/page.h"

#include <QSize>

#include <deque>
#include <functional>

namespace dutydesk {

class MainWindow;
class Session;

/// Walks through the program and writes a picture of every page, in both languages and themes, from the replica that is open. Each step
/// is done, then waits until the runner has nothing to do. Pictures are named NN-page-language-theme.png.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(Session& session, const QString& folder, const QSize& size, QObject* parent = nullptr);
    void begin();

Q_SIGNALS:
    /// 0 when every picture was written.
    void finished(int exitCode);

private:
    struct Step {
        QString name; ///< of the picture; empty = none
        std::function<QWidget*()> act; ///< what is then pictured; nullptr = the window
        bool still = false; ///< nothing is read for it
    };
    void plan();
    void planPages(const QString& suffix);
    void planKeyDialogs(const QString& suffix);
    void planStates(const QString& suffix);
    void planLists(const QString& suffix);
    void planDialogs(const QString& suffix);
    void addPicture(const QString& what, const QString& suffix, std::function<QWidget*()> act);
    void addStill(const QString& what, const QString& suffix, std::function<QWidget*()> act);
    void next();
    void settle();
    void picture();
    MainWindow& window();

    Session& m_session;
    QString m_folder;
    QSize m_size;
    std::deque<Step> m_steps;
    QPointer<QWidget> m_subject;
    std::unique_ptr<QWidget> m_dialog;
    PersonId m_person;
    int m_number = 0;
    int m_failures = 0;
};

} // namespace dutydesk
