#pragma once

#include "desk/read_models.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace dutydesk {

class FlowLayout;
class GroupTags;
class Notice;
class PhoneBar;

/// Who it is, in brief: name, groups, birth date, age and district, the checks of ЕНП and СНИЛС, consent, phones, and
/// what must be known before calling. Used beside the call list and at the head of the person's page. UI thread.
class PersonIdentity : public QWidget {
    Q_OBJECT

public:
    explicit PersonIdentity(QWidget* parent = nullptr);

    /// What the call list knows already, until the card has been read.
    void setEntry(const CallEntry& entry);
    void setCard(const PersonCard& card);
    /// Where nothing may be taken out: the phones are dialled, not copied. Holds from the next card on.
    void forbidCopying() { m_mayCopy = false; }
    PhoneBar* phones() const { return m_phones; }
    /// Room at the right end of the name's line for the page's buttons.
    QHBoxLayout* nameRow() const { return m_nameRow; }

private:
    void setFacts(QDate birthDate, int age, Sex sex, const QString& district);
    void setChecks(const PersonCard& card);
    void addConsents(const PersonCard& card);

    QHBoxLayout* m_nameRow;
    QLabel* m_name;
    GroupTags* m_groups;
    QLabel* m_facts;
    FlowLayout* m_checks;
    QWidget* m_checksHost;
    PhoneBar* m_phones;
    Notice* m_notice;
    bool m_mayCopy = true;
};

/// What is wrong with the record itself, in words: left the МО, insured elsewhere, deceased.
QStringList recordWarnings(const PersonCard& card);

} // namespace dutydesk
