#pragma once

#include "calls/call_script.h"

#include <QScrollArea>

class QVBoxLayout;

namespace dutydesk {

/// The script beside the card: what is said step by step with hints that are not read aloud, the signs at which the
/// script is left, and the objections, each of which opens to its answer. Keyboard: Tab goes through the objections,
/// Space opens one; Alt with the arrows scrolls. UI thread.
class ScriptView : public QScrollArea {
    Q_OBJECT

public:
    explicit ScriptView(QWidget* parent = nullptr);

    void setScript(const CallScript& script);
    /// Words in place of a script.
    void say(const QString& words);
    QString title() const { return m_title; } ///< of the script; empty without one
    int objectionCount() const { return m_objections; }
    int alarmCount() const { return m_alarms; }
    void showObjections(); ///< scrolls there
    void showAlarms();
    void scrollBy(int lines);

private:
    QVBoxLayout* restart();
    void addSteps(QVBoxLayout* column, const CallScript& script);
    void scrollTo(QWidget* widget);
    void addRedFlags(QVBoxLayout* column, const CallScript& script);
    void addObjections(QVBoxLayout* column, const CallScript& script);

    QString m_title;
    int m_objections = 0;
    int m_alarms = 0;
    QWidget* m_objectionsHeading = nullptr;
    QWidget* m_alarmsHeading = nullptr;
};

} // namespace dutydesk
