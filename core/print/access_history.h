#pragma once

#include "domain/person_name.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

class QTextDocument;

namespace dutydesk {

/// Who looked at a person's data or changed them, for the person's own request. Source: 152-ФЗ, art. 14.
struct AccessHistory {
    struct Line {
        QDateTime at; ///< local
        QString who;
        QString action; ///< code of the audit trail
        QString reason; ///< may be empty
    };
    PersonName person;
    QString enp;
    QDateTime made;          ///< local
    QString by;              ///< who made the paper
    std::vector<Line> lines; ///< the oldest first
};

/// The action in Russian for the person's eyes: "просмотр карточки".
QString accessWords(const QString& action);

/// A4, Russian. Thread-safe.
std::unique_ptr<QTextDocument> accessHistoryDocument(const AccessHistory& history);

} // namespace dutydesk
