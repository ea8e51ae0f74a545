#include "commands.h"

#include <QCoreApplication>

namespace dutydesk::cli {

const std::vector<Command>& commands() {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Cli", text); };
    static const std::vector<Command> all{
        {QStringLiteral("init"), QString(), tr("Makes an empty encrypted replica with its first user."), runInit},
        {QStringLiteral("connect"), QStringLiteral("NAME URL"),
         tr("Connects a FHIR R4 server, or changes a connection by its name."), runConnect},
        {QStringLiteral("allow-http"), QStringLiteral("[HOST…]"),
         tr("Allows http without protection to a host, for administrators; without HOST shows the allowed ones."),
         runAllowHttp},
        {QStringLiteral("sync"), QStringLiteral("[NAME…]"), tr("Receives and sends; all servers, or those named."),
         runSync},
        {QStringLiteral("status"), QString(), tr("The day in numbers and the state of sync."), runStatus},
        {QStringLiteral("worklist"), QString(), tr("Whom to call first, and why."), runWorklist},
        {QStringLiteral("find"), QStringLiteral("TEXT"),
         tr("Finds persons by name, policy number, SNILS or phone; beginnings suffice."), runFind},
        {QStringLiteral("person"), QStringLiteral("ENP"), tr("A person's card."), runPerson},
        {QStringLiteral("contact"), QStringLiteral("ENP"), tr("Records how a contact ended."), runContact},
        {QStringLiteral("slots"), QString(), tr("Free times."), runSlots},
        {QStringLiteral("book"), QStringLiteral("ENP SLOT"),
         tr("Requests an appointment; the next sync has it confirmed."), runBook},
        {QStringLiteral("outbox"), QString(), tr("What is still to be sent, and what was refused."), runOutbox},
        {QStringLiteral("import"), QStringLiteral("FILE"),
         tr("Imports a list that the polyclinic handed over (XLSX, CSV, TSV)."), runImport},
        {QStringLiteral("reconcile"), QString(),
         tr("Compares the month's list of the polyclinic's system, the imported file and the replica."), runReconcile},
        {QStringLiteral("route-sheet"), QStringLiteral("[ENP…]"), tr("Writes route sheets as one PDF."), runRouteSheet},
        {QStringLiteral("user"), QStringLiteral("list | add|change|disable|enable|remove|reset|free LOGIN"),
         tr("The users of the replica; for the administrator."), runUser},
        {QStringLiteral("password"), QString(), tr("Changes one's own password."), runPassword},
        {QStringLiteral("recovery-key"), QString(), tr("Makes a new recovery key, to be printed and locked away."),
         runRecoveryKey},
        {QStringLiteral("recover"), QString(), tr("Gives an administrator a new password with the recovery key."),
         runRecover},
        {QStringLiteral("rekey"), QString(), tr("Writes the replica anew under a new key; nobody may have it open."),
         runRekey},
        {QStringLiteral("backup"), QString(), tr("Makes an encrypted backup while others work, and reads it back."),
         runBackup},
        {QStringLiteral("restore"), QStringLiteral("DIR"),
         tr("Puts a backup in the place of the replica; the former files are set aside."), runRestore},
        {QStringLiteral("salvage"), QString(),
         tr("Reads a damaged replica as far as it goes into a new one; unsent work first."), runSalvage},
        {QStringLiteral("unseal"), QStringLiteral("FILE"), tr("Opens a file that was sealed with a password."),
         runUnseal},
        {QStringLiteral("audit"), QString(), tr("Who did what and when; for the auditor and the administrator."),
         runAudit},
        {QStringLiteral("erase"), QStringLiteral("[ENP…]"),
         tr("Destroys a person's data for good, with a certificate; for the coordinator."), runErase},
        {QStringLiteral("verify"), QString(), tr("Checks the replica, the audit trail and the outbox."), runVerify},
    };
    return all;
}

const Command* commandNamed(const QString& name) {
    for (const Command& command : commands()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

} // namespace dutydesk::cli
