#pragma once

#include <QWidget>

class QLabel;

namespace dutydesk {

/// Sentences that must not be overlooked, on a tinted background with a sign; hidden while there are none. UI thread.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);
    void setSentences(const QStringList& sentences);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_words;
};

} // namespace dutydesk
