#pragma once

#include "cli.h"

namespace dutydesk::cli {

int runInit(Context& context, const QStringList& arguments);
int runConnect(Context& context, const QStringList& arguments);
int runAllowHttp(Context& context, const QStringList& arguments);
int runSync(Context& context, const QStringList& arguments);
int runStatus(Context& context, const QStringList& arguments);
int runWorklist(Context& context, const QStringList& arguments);
int runFind(Context& context, const QStringList& arguments);
int runPerson(Context& context, const QStringList& arguments);
int runContact(Context& context, const QStringList& arguments);
int runSlots(Context& context, const QStringList& arguments);
int runBook(Context& context, const QStringList& arguments);
int runOutbox(Context& context, const QStringList& arguments);
int runImport(Context& context, const QStringList& arguments);
int runReconcile(Context& context, const QStringList& arguments);
/// `reconcile --diff`: two acts by number.
int runDiff(Context& context, const QStringList& numbers);
int runRouteSheet(Context& context, const QStringList& arguments);
int runUser(Context& context, const QStringList& arguments);
int runPassword(Context& context, const QStringList& arguments);
int runRecoveryKey(Context& context, const QStringList& arguments);
int runRecover(Context& context, const QStringList& arguments);
int runRekey(Context& context, const QStringList& arguments);
int runBackup(Context& context, const QStringList& arguments);
int runRestore(Context& context, const QStringList& arguments);
int runSalvage(Context& context, const QStringList& arguments);
int runUnseal(Context& context, const QStringList& arguments);
int runAudit(Context& context, const QStringList& arguments);
int runErase(Context& context, const QStringList& arguments);
int runVerify(Context& context, const QStringList& arguments);

} // namespace dutydesk::cli
