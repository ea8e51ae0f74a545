#include "domain/password_rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace dutydesk {

namespace {

using L = QLatin1String;

QString tr(const char* text, int n = -1) {
    return QCoreApplication::translate("PasswordRules", text, nullptr, n);
}

/// Three quarters of the characters stand next to each other in the alphabet, among the digits or on the keyboard.
bool isRun(const QString& password) {
    static const QStringList rows{QStringLiteral("abcdefghijklmnopqrstuvwxyz"),
                                  QStringLiteral("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
                                  QStringLiteral("01234567890"),
                                  QStringLiteral("qwertyuiop"),
                                  QStringLiteral("asdfghjkl"),
                                  QStringLiteral("zxcvbnm"),
                                  QStringLiteral("йцукенгшщзхъ"),
                                  QStringLiteral("фывапролджэ"),
                                  QStringLiteral("ячсмитьбю")};
    int neighbours = 0;
    for (qsizetype i = 1; i < password.size(); ++i) {
        const QString pair = password.mid(i - 1, 2);
        const QString back = QString(pair.at(1)) + pair.at(0);
        neighbours += pair.at(0) == pair.at(1) || std::any_of(rows.begin(), rows.end(), [&](const QString& row) {
                          return row.contains(pair) || row.contains(back);
                      });
    }
    return neighbours * 4 >= (password.size() - 1) * 3;
}

} // namespace

Result<PasswordRules> PasswordRules::fromJson(const QByteArray& json, const QString& file) {
    const RuleNode root = RuleNode::open(file, json);
    root.expectOnly({"source", "valid_from", "valid_to", "shortest", "distinct", "days_valid", "free_failures",
                     "first_wait_seconds", "longest_wait_seconds", "lock_after", "lock_minutes", "commonplace"});
    PasswordRules rules;
    rules.validity = root.validity();
    rules.shortest = root.number(L("shortest"), 8, 64);
    rules.distinct = root.number(L("distinct"), 1, 20);
    rules.daysValid = root.number(L("days_valid"), 0, 3650);
    rules.freeFailures = root.number(L("free_failures"), 0, 10);
    rules.firstWait = root.number(L("first_wait_seconds"), 1, 600);
    rules.longestWait = root.number(L("longest_wait_seconds"), 1, 3600);
    rules.lockAfter = root.number(L("lock_after"), 3, 100);
    rules.lockMinutes = root.number(L("lock_minutes"), 1, 1440);
    for (const QString& word : root.texts(L("commonplace")))
        rules.commonplace.insert(word.toLower());
    if (auto problem = root.problem())
        return *problem;
    return rules;
}

int PasswordRules::waitAfter(int failures) const {
    if (failures <= freeFailures)
        return 0;
    if (failures >= lockAfter)
        return lockMinutes * 60;
    const int doublings = std::min(failures - freeFailures - 1, 16);
    return int(std::min<qint64>(qint64(firstWait) << doublings, longestWait));
}

Result<void> PasswordRules::check(const QString& password, const QString& login, const QString& fullName) const {
    const auto refuse = [](const QString& words) -> Result<void> { return Error{ErrorKind::BadInput, words, {}}; };
    if (password.size() < shortest)
        return refuse(tr("The password is too short: %1 characters at least.").arg(shortest));
    const QString lower = password.toLower();
    if (QSet<QChar>(lower.begin(), lower.end()).size() < distinct)
        return refuse(tr("The password repeats too few characters: use at least %1 different ones.").arg(distinct));
    if (commonplace.contains(lower))
        return refuse(tr("This password is among those that everybody tries first. Think of a sentence instead."));
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    QStringList own = fullName.toLower().split(blank, Qt::SkipEmptyParts);
    own << login.toLower();
    constexpr int ShortestPart = 4; // "Ли" stands in too many words
    for (const QString& part : own) {
        if (part.size() >= ShortestPart && lower.contains(part))
            return refuse(tr("The password holds the login or the name. Leave them out."));
    }
    if (isRun(lower))
        return refuse(tr("The password is a run of neighbouring characters. Mix words that do not belong together."));
    return {};
}

} // namespace dutydesk
