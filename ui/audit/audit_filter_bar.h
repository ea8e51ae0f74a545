#pragma once

#include "desk/audit_models.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace dutydesk {

/// Which rows are wanted: period, who, what, whom, only what matters. The choice is remembered, but for the person.
class AuditFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit AuditFilterBar(bool names, QWidget* parent = nullptr);

    AuditFilter filter(QDate today) const;
    /// What there is to choose from; the choice stays.
    void offer(const QStringList& actors, const QStringList& actions);
    QString enp() const;

Q_SIGNALS:
    void changed();

private:
    void remember();
    QComboBox* addChoice(const QString& name, const QString& all);

    QComboBox* m_period;
    QComboBox* m_actor;
    QComboBox* m_action;
    QCheckBox* m_flagged;
    QLineEdit* m_enp = nullptr; ///< the auditor's only
};

} // namespace dutydesk
