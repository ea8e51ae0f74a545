#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace dutydesk {

/// What an OperationOutcome says, one line an issue: details.text, else diagnostics, else the code; with the element where named.
QStringList outcomeWords(const QJsonObject& outcome);

/// The server's words for people from the body of a refusal: the OperationOutcome's lines; for other JSON or plain text its
/// first words; for HTML the title, since a proxy or a sign-in page answered instead. At most 500 characters.
QString serverWords(const QByteArray& body);

/// Whether the body is a web page instead of FHIR.
bool looksLikeHtml(QByteArrayView body);

} // namespace dutydesk
