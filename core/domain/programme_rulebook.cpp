#include "domain/programme_rulebook.h"

#include <QCoreApplication>
#include <QFile>

namespace dutydesk {

namespace {

Result<QByteArray> readRules(const QString& root, const QString& name) {
    QFile file(root + QStringLiteral("/rules/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("Rules", "The rules file %1 cannot be read. Install the programme again.")
                .arg(name),
            QString(file.fileName() + QStringLiteral(": ") + file.errorString())};
    }
    return file.readAll();
}

// Reads one file with `parse` into `target`; keeps the first error.
class Loader {
public:
    explicit Loader(QString root)
        : m_root(std::move(root)) {}

    template <class T, class Parse>
    void read(const QString& name, T& target, Parse parse) {
        if (m_error)
            return;
        const auto bytes = readRules(m_root, name);
        if (!bytes) {
            m_error = bytes.error();
            return;
        }
        auto parsed = parse(*bytes, name);
        if (parsed)
            target = std::move(*parsed);
        else
            m_error = parsed.error();
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    QString m_root;
    std::optional<Error> m_error;
};

} // namespace

Result<RuleBook> RuleBook::load(const QString& root) {
    RuleBook book;
    Loader loader(root);
    const auto names = [](const char* list) {
        return [list](const QByteArray& json, const QString& file) {
            return CodeNames::fromJson(json, file, QString::fromLatin1(list));
        };
    };
    loader.read(QStringLiteral("calendar.json"), book.calendar,
                [](const QByteArray& json, const QString&) { return WorkingCalendar::fromJson(json); });
    loader.read(QStringLiteral("programmes.json"), book.programmes, &Programmes::fromJson);
    loader.read(QStringLiteral("dispensary.json"), book.dispensary, &DispensaryTable::fromJson);
    loader.read(QStringLiteral("waiting_limits.json"), book.waitingLimits, &WaitingLimits::fromJson);
    loader.read(QStringLiteral("priority.json"), book.priority, &PriorityRules::fromJson);
    loader.read(QStringLiteral("outcomes.json"), book.outcomes, &ContactOutcomes::fromJson);
    loader.read(QStringLiteral("refusal_reasons.json"), book.refusalReasons, names("entries"));
    loader.read(QStringLiteral("leave_reasons.json"), book.leaveReasons, names("entries"));
    loader.read(QStringLiteral("leave_reasons.json"), book.reconciliation, &ReconciliationRules::fromJson);
    loader.read(QStringLiteral("specialties.json"), book.specialties, names("entries"));
    loader.read(QStringLiteral("informing.json"), book.informingWays, names("ways"));
    loader.read(QStringLiteral("informing.json"), book.informingSteps, names("steps"));
    loader.read(QStringLiteral("passwords.json"), book.passwords, &PasswordRules::fromJson);
    loader.read(QStringLiteral("retention.json"), book.retention, &RetentionRules::fromJson);
    if (loader.error())
        return *loader.error();
    auto dialogues = Dialogues::load(root + QStringLiteral("/dialogues"));
    if (!dialogues)
        return dialogues.error();
    book.dialogues = std::move(*dialogues);
    return book;
}

} // namespace dutydesk
