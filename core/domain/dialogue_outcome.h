#pragma once

#include "domain/programme_json.h"

#include <QDateTime>
#include <QHash>

#include <optional>
#include <vector>

namespace dutydesk {

/// How a contact ended (wire code system `outcome`) and what the desk asks for then.
struct ContactOutcome {
    QString code, title, titleEn;
    QChar key;                ///< the keystroke that records it
    bool reached = false;     ///< somebody was spoken to
    bool closes = false;      ///< the occasion is dealt with
    bool skipChannel = false; ///< the channel is useless from now on (a wrong number)
    bool needsReason = false, needsTime = false, needsNote = false, needsSlot = false;
    QString leaveReason; ///< the person leaves the lists for this reason; may be empty
    QString request;     ///< assistance to ask for: home-visit, escort, transport; may be empty

    const QString& words(bool russian) const { return russian ? title : titleEn; }
};

/// A rung of the ladder of channels.
struct ChannelRung {
    QString channel, title, titleEn; ///< wire code and its words
    int attempts = 1;                ///< without an answer before the next rung
    int pauseHours = 0;              ///< before the next attempt
};

struct NextContact {
    QString channel;
    int attempt = 1; ///< which attempt on this channel it will be
    QDateTime notBefore;
};

/// resources/rules/outcomes.json. Immutable after load; thread-safe.
class ContactOutcomes {
public:
    static Result<ContactOutcomes> fromJson(const QByteArray& json,
                                            const QString& file = QStringLiteral("outcomes.json"));

    const ContactOutcome* find(QStringView code) const;
    const ContactOutcome* byKey(QChar key) const;
    const std::vector<ContactOutcome>& all() const { return m_outcomes; }
    const std::vector<ChannelRung>& ladder() const { return m_ladder; }

    /// Which channel comes next after unanswered attempts (`attempts`: how many on each channel), the last at `lastAt`;
    /// `unusable`: channels without consent or with a wrong number. Nothing when the ladder is at its end: a
    /// coordinator's case.
    std::optional<NextContact> next(const QHash<QString, int>& attempts, const QDateTime& lastAt,
                                    const QStringList& unusable = {}) const;

private:
    std::vector<ContactOutcome> m_outcomes;
    std::vector<ChannelRung> m_ladder;
};

} // namespace dutydesk
