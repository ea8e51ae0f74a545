#pragma once

#include "desk/read_models.h"

#include <QWidget>

namespace dutydesk {

/// The phones of a person: each a button that dials (the telephone program of the computer, `tel:`) with one beside it
/// that copies the number. UI thread.
class PhoneBar : public QWidget {
    Q_OBJECT

public:
    explicit PhoneBar(QWidget* parent = nullptr);

    /// `ways`: when the telephone is refused, the numbers are shown and not dialled, with why and the other ways.
    /// `person`: whose they are; of nobody they are not copied, as where nothing may be taken out.
    void setPhones(const QList<PhoneRow>& phones, PersonId person, const QList<PersonCard::ChannelWay>& ways = {});
    /// Dials the first valid number; false when there is none.
    bool dialFirst();

    /// Hands the number to the telephone program.
    static bool dial(const QString& number);

private:
    QWidget* makePhone(const PhoneRow& phone, PersonId person);

    QStringList m_valid;
};

} // namespace dutydesk
