#pragma once

#include <QDateTime>
#include <QString>

namespace dutydesk {

/// Who took something out of the desk, when and where: stands on every file with people in it, so that a copy that turns
/// up elsewhere tells whose it was. An act bears its maker's and his moment, so that it is the same file a year later.
struct Watermark {
    QString fullName, login;
    QString desk;  ///< the name of the workplace, else the beginning of the replica's id
    QDateTime at = {}; ///< shown in the local time zone

    bool isEmpty() const { return fullName.isEmpty() && login.isEmpty(); }
    /// One line in Russian, as everything that leaves the house: "Выгрузка: Вера Соколова (vera), 22.11.2026 10:05,
    /// рабочее место 3f2a91bc"; `act` is its first word. Empty when nobody is known.
    QString text(const QString& act = QStringLiteral("Выгрузка")) const;
};

} // namespace dutydesk
