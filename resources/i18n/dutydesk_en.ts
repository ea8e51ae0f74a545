<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ActOutput</name>
    <message numerus="yes">
        <source>%n question(s) to the polyclinic are queued; they leave with the next sync.</source>
        <translation>
            <numerusform>%n question to the polyclinic is queued; it leaves with the next sync.</numerusform>
            <numerusform>%n questions to the polyclinic are queued; they leave with the next sync.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActRows</name>
    <message numerus="yes">
        <source>within %n week(s)</source>
        <translation>
            <numerusform>within %n week</numerusform>
            <numerusform>within %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallReasons</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message numerus="yes">
        <source>%n person(s) must leave: %1% of the %2 on the list.</source>
        <translation>
            <numerusform>%n person must leave: %1% of the %2 on the list.</numerusform>
            <numerusform>%n people must leave: %1% of the %2 on the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are taken off the list (%1).</source>
        <translation>
            <numerusform>%n person is taken off the list (%1).</numerusform>
            <numerusform>%n people are taken off the list (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newcomer(s) join it.</source>
        <translation>
            <numerusform>%n newcomer joins it.</numerusform>
            <numerusform>%n newcomers join it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed values are taken over for %n person(s).</source>
        <translation>
            <numerusform>Changed values are taken over for %n person.</numerusform>
            <numerusform>Changed values are taken over for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputed row(s) become questions to the polyclinic.</source>
        <translation>
            <numerusform>%n disputed row becomes a question to the polyclinic.</numerusform>
            <numerusform>%n disputed rows become questions to the polyclinic.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a decision stay as they are.</source>
        <translation>
            <numerusform>%n row without a decision stays as it is.</numerusform>
            <numerusform>%n rows without a decision stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) accepted.</source>
        <translation>
            <numerusform>%n person accepted.</numerusform>
            <numerusform>%n people accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) disputed: nothing changes for them, the polyclinic is asked.</source>
        <translation>
            <numerusform>%n person disputed: nothing changes, the polyclinic is asked.</numerusform>
            <numerusform>%n people disputed: nothing changes for them, the polyclinic is asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) left open.</source>
        <translation>
            <numerusform>%n person left open.</numerusform>
            <numerusform>%n people left open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back; %n row(s) are open now.</source>
        <translation>
            <numerusform>Taken back; %n row is open now.</numerusform>
            <numerusform>Taken back; %n rows are open now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>… and %n more note(s).</source>
        <translation>
            <numerusform>… and %n more note.</numerusform>
            <numerusform>… and %n more notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: the data of these people were destroyed.</source>
        <translation>
            <numerusform>%n row left out: the data of this person were destroyed.</numerusform>
            <numerusform>%n rows left out: the data of these people were destroyed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCards</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReconcileText</name>
    <message numerus="yes">
        <source>%n people may be meant: choose one.</source>
        <translation>
            <numerusform>%n person may be meant: choose.</numerusform>
            <numerusform>%n people may be meant: choose one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n new discharge(s)</source>
        <translation>
            <numerusform>%n new discharge</numerusform>
            <numerusform>%n new discharges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) did not come</source>
        <translation>
            <numerusform>%n person did not come</numerusform>
            <numerusform>%n people did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) took place</source>
        <translation>
            <numerusform>%n visit took place</numerusform>
            <numerusform>%n visits took place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) from the polyclinic</source>
        <translation>
            <numerusform>%n answer from the polyclinic</numerusform>
            <numerusform>%n answers from the polyclinic</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::AppointmentsPage</name>
    <message numerus="yes">
        <source>%n free time(s) this week</source>
        <translation>
            <numerusform>%n free time this week</numerusform>
            <numerusform>%n free times this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n free time(s) this week</source>
        <translation>
            <numerusform>%1: %n free time this week</numerusform>
            <numerusform>%1: %n free times this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::BookingPanel</name>
    <message numerus="yes">
        <source>%1: %n free</source>
        <translation>
            <numerusform>%1: %n free</numerusform>
            <numerusform>%1: %n free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::CallListModel</name>
    <message numerus="yes">
        <source>%n other need(s)</source>
        <translation>
            <numerusform>%n other need</numerusform>
            <numerusform>%n other needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::CallsFilterBar</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::CallsPage</name>
    <message numerus="yes">
        <source>%n person(s).</source>
        <translation>
            <numerusform>%n person.</numerusform>
            <numerusform>%n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refresh the list (%n change(s))</source>
        <translation>
            <numerusform>Refresh the list (%n change)</numerusform>
            <numerusform>Refresh the list (%n changes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::Desk</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n edit(s) have not been sent yet. Sync, or give them up on the sync page, then go on.</source>
        <translation>
            <numerusform>%1: %n edit has not been sent yet. Sync, or give it up on the sync page, then go on.</numerusform>
            <numerusform>%1: %n edits have not been sent yet. Sync, or give them up on the sync page, then go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say why you must see this card, in at least %n character(s). The coordinators will read it.</source>
        <translation>
            <numerusform>Say why you must see this card, in at least %n character. The coordinators will read it.</numerusform>
            <numerusform>Say why you must see this card, in at least %n characters. The coordinators will read it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::DuplicatesView</name>
    <message numerus="yes">
        <source>%n pair(s) of records may be of one person. F8 joins the chosen pair.</source>
        <translation>
            <numerusform>%n pair of records may be of one person. F8 joins it.</numerusform>
            <numerusform>%n pairs of records may be of one person. F8 joins the chosen pair.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::HelpWindow</name>
    <message numerus="yes">
        <source>Found in %n topic(s). Enter opens the chosen one.</source>
        <translation>
            <numerusform>Found in %n topic. Enter opens it.</numerusform>
            <numerusform>Found in %n topics. Enter opens the chosen one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ListsPage</name>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::PreviewPanel</name>
    <message numerus="yes">
        <source>%n more column(s) are not shown.</source>
        <translation>
            <numerusform>%n more column is not shown.</numerusform>
            <numerusform>%n more columns are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ReconciliationView</name>
    <message numerus="yes">
        <source>%n decision(s) of the last time are back.</source>
        <translation>
            <numerusform>%n decision of the last time is back.</numerusform>
            <numerusform>%n decisions of the last time are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The comment is kept for %n person(s).</source>
        <translation>
            <numerusform>The comment is kept for %n person.</numerusform>
            <numerusform>The comment is kept for %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probable row(s) are left: = confirms the person, - says that it is another one. Ctrl+Enter accepts what is decided.</source>
        <translation>
            <numerusform>%n probable row is left: = confirms the person, - says that it is another one. Ctrl+Enter accepts what is decided.</numerusform>
            <numerusform>%n probable rows are left: = confirms the person, - says that it is another one. Ctrl+Enter accepts what is decided.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SearchPalette</name>
    <message numerus="yes">
        <source>The first %n persons. Type more to narrow it down.</source>
        <translation>
            <numerusform>The first %n person. Type more to narrow it down.</numerusform>
            <numerusform>The first %n people. Type more to narrow it down.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found: %n person(s). Enter opens, Esc closes.</source>
        <translation>
            <numerusform>Found: %n person. Enter opens, Esc closes.</numerusform>
            <numerusform>Found: %n people. Enter opens, Esc closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SheetPeople</name>
    <message numerus="yes">
        <source>%n person(s) taken off.</source>
        <translation>
            <numerusform>%n person taken off.</numerusform>
            <numerusform>%n people taken off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen</source>
        <translation>
            <numerusform>%n person chosen</numerusform>
            <numerusform>%n people chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SheetsPage</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of paper</source>
        <translation>
            <numerusform>%n page of paper</numerusform>
            <numerusform>%n pages of paper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are saved as %1.</source>
        <translation>
            <numerusform>%n page is saved as %1.</numerusform>
            <numerusform>%n pages are saved as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are sent to the printer.</source>
        <translation>
            <numerusform>%n page is sent to the printer.</numerusform>
            <numerusform>%n pages are sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SinceCard</name>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>%n set aside</numerusform>
            <numerusform>%n set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) seen in an emergency</source>
        <translation>
            <numerusform>%n card seen in an emergency</numerusform>
            <numerusform>%n cards seen in an emergency</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SlotWeekModel</name>
    <message numerus="yes">
        <source>%n free time(s)</source>
        <translation>
            <numerusform>%n free time</numerusform>
            <numerusform>%n free times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::StatusStrip</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SummaryPanel</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to mend lie in %1, with a comment on each bad cell.</source>
        <translation>
            <numerusform>%n row to mend lies in %1, with a comment on each bad cell.</numerusform>
            <numerusform>%n rows to mend lie in %1, with a comment on each bad cell.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SyncPage</name>
    <message numerus="yes">
        <source>its clock is %n min ahead</source>
        <translation>
            <numerusform>its clock is %n min ahead</numerusform>
            <numerusform>its clock is %n min ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n min behind</source>
        <translation>
            <numerusform>its clock is %n min behind</numerusform>
            <numerusform>its clock is %n min behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n h ahead</source>
        <translation>
            <numerusform>its clock is %n h ahead</numerusform>
            <numerusform>its clock is %n h ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n h behind</source>
        <translation>
            <numerusform>its clock is %n h behind</numerusform>
            <numerusform>its clock is %n h behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) will be sent by the next sync.</source>
        <translation>
            <numerusform>%n act will be sent by the next sync.</numerusform>
            <numerusform>%n acts will be sent by the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) taken back on this desk; the audit trail keeps them.</source>
        <translation>
            <numerusform>%n act taken back on this desk; the audit trail keeps them.</numerusform>
            <numerusform>%n acts taken back on this desk; the audit trail keeps them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::TodayPage</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::UnlockDialog</name>
    <message numerus="yes">
        <source>The password was wrong %n time(s).</source>
        <translation>
            <numerusform>The password was wrong %n time.</numerusform>
            <numerusform>The password was wrong %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n s.</source>
        <translation>
            <numerusform>You can try again in %n s.</numerusform>
            <numerusform>You can try again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n min.</source>
        <translation>
            <numerusform>You can try again in %n min.</numerusform>
            <numerusform>You can try again in %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::RestoreDialog</name>
    <message numerus="yes">
        <source>%n unsent edit(s) went along.</source>
        <translation>
            <numerusform>%n unsent edit went along.</numerusform>
            <numerusform>%n unsent edits went along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ErasureDialog</name>
    <message numerus="yes">
        <source>%n edit(s) not sent</source>
        <translation>
            <numerusform>%n edit not sent</numerusform>
            <numerusform>%n edits not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) to come</source>
        <translation>
            <numerusform>%n appointment to come</numerusform>
            <numerusform>%n appointments to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate holds the names; keep it for %n year(s). The trail keeps numbers only.</source>
        <translation>
            <numerusform>The certificate holds the names; keep it for %n year. The trail keeps numbers only.</numerusform>
            <numerusform>The certificate holds the names; keep it for %n years. The trail keeps numbers only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroyed: %n person(s).</source>
        <translation>
            <numerusform>Destroyed: the data of %n person.</numerusform>
            <numerusform>Destroyed: the data of %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with older copies may still hold the data; the certificate names them.</source>
        <translation>
            <numerusform>%n folder with older copies may still hold the data; the certificate names them.</numerusform>
            <numerusform>%n folders with older copies may still hold the data; the certificate names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ErasuresCard</name>
    <message numerus="yes">
        <source>of %n person(s)</source>
        <translation>
            <numerusform>of %n person</numerusform>
            <numerusform>of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s), the last %1 of %2</source>
        <translation>
            <numerusform>%n certificate, the last %1 of %2</numerusform>
            <numerusform>%n certificates, the last %1 of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) not sent</source>
        <translation>
            <numerusform>%n edit not sent</numerusform>
            <numerusform>%n edits not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) to come</source>
        <translation>
            <numerusform>%n appointment to come</numerusform>
            <numerusform>%n appointments to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroyed: %n record(s). The certificate %1 is %2.</source>
        <translation>
            <numerusform>Destroyed: %n record. The certificate %1 is %2.</numerusform>
            <numerusform>Destroyed: %n records. The certificate %1 is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n row written to %1.</numerusform>
            <numerusform>%n rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::AuditPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are saved as %1.</source>
        <translation>
            <numerusform>%n row is saved as %1.</numerusform>
            <numerusform>%n rows are saved as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::MainWindow</name>
    <message numerus="yes">
        <source>The file of the lists is damaged in %n place(s): the disk may be failing. Restore a backup, or read what can still be read; what was not sent goes along.</source>
        <translation>
            <numerusform>The file of the lists is damaged in %n place: the disk may be failing. Restore a backup, or read what can still be read; what was not sent goes along.</numerusform>
            <numerusform>The file of the lists is damaged in %n places: the disk may be failing. Restore a backup, or read what can still be read; what was not sent goes along.</numerusform>
        </translation>
    </message>
</context>
</TS>
