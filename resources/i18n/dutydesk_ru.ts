<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>AccessTokens</name>
    <message>
        <source>The server that gives access does not know this client or its secret. Ask the administrator for new ones; what waits to be sent is kept.</source>
        <translation>Сервер, выдающий доступ, не знает этого клиента или его секрета. Попросите новые у администратора; то, что ждёт отправки, сохранено.</translation>
    </message>
    <message>
        <source>The server that gives access does not know the scope set for this connection. Correct it in the settings.</source>
        <translation>Сервер, выдающий доступ, не знает области доступа (scope) этого соединения. Исправьте её в настройках.</translation>
    </message>
    <message>
        <source>The server that gives access does not let this client sign in by client credentials. Ask its operators to allow it.</source>
        <translation>Сервер, выдающий доступ, не пускает этого клиента по его секрету (client credentials). Попросите тех, кто обслуживает сервер, разрешить это.</translation>
    </message>
    <message>
        <source>Nothing gives access at the address set for this connection. Correct it in the settings.</source>
        <translation>По адресу, заданному для этого соединения, доступ не выдают. Исправьте его в настройках.</translation>
    </message>
    <message>
        <source>The server that gives access is overloaded or out of order. It will be asked again later.</source>
        <translation>Сервер, выдающий доступ, перегружен или неисправен. Программа спросит его позже.</translation>
    </message>
    <message>
        <source>The server that gives access refused. Tell the administrator.</source>
        <translation>Сервер, выдающий доступ, отказал. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The server that gives access answered with something else than a token. It will be asked again later; if this goes on, check its address in the settings.</source>
        <translation>Сервер, выдающий доступ, ответил не токеном. Программа спросит его позже; если так будет и дальше, проверьте его адрес в настройках.</translation>
    </message>
    <message>
        <source>The server that gives access gives tokens of a kind that the desk cannot use. Tell its operators.</source>
        <translation>Сервер, выдающий доступ, даёт токены такого вида, которыми программа не пользуется. Сообщите тем, кто его обслуживает.</translation>
    </message>
</context>
<context>
    <name>ActChartBuilder</name>
    <message>
        <source>Without a reason</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>Людей в списке</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Неделя с</translation>
    </message>
    <message>
        <source>People who left</source>
        <translation>Выбыло людей</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
    <message>
        <source>Weeks to the answer</source>
        <translation>Недель до ответа</translation>
    </message>
</context>
<context>
    <name>ActOutput</name>
    <message>
        <source>Save the act of reconciliation</source>
        <translation>Сохранить акт сверки</translation>
    </message>
    <message>
        <source>act of reconciliation %1.xlsx</source>
        <translation>акт сверки %1.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;PDF (*.pdf)</source>
        <translation>Книга Excel (*.xlsx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The act is saved as %1.</source>
        <translation>Акт сохранён: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to the polyclinic are queued; they leave with the next sync.</source>
        <translation>
            <numerusform>В очереди %n вопрос поликлинике; он уйдёт при следующей синхронизации.</numerusform>
            <numerusform>В очереди %n вопроса поликлинике; они уйдут при следующей синхронизации.</numerusform>
            <numerusform>В очереди %n вопросов поликлинике; они уйдут при следующей синхронизации.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActRows</name>
    <message>
        <source>Taken back on %1.</source>
        <translation>Отозван %1.</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Акт</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Составлен</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Пришли</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Выбыли</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Спорных</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Вероятных</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Не опознано</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отозван</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>действует</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Спрошено</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Полис</translation>
    </message>
    <message>
        <source>came</source>
        <translation>пришли</translation>
    </message>
    <message>
        <source>left</source>
        <translation>выбыли</translation>
    </message>
    <message>
        <source>was disputed</source>
        <translation>были спорными</translation>
    </message>
    <message>
        <source>another category</source>
        <translation>другой итог</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился</translation>
    </message>
    <message>
        <source>Reason or outcome</source>
        <translation>Причина или итог</translation>
    </message>
    <message>
        <source>without a known reason</source>
        <translation>без известной причины</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Неделя с</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>В списке</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Без причины</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message numerus="yes">
        <source>within %n week(s)</source>
        <translation>
            <numerusform>за %n неделю</numerusform>
            <numerusform>за %n недели</numerusform>
            <numerusform>за %n недель</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ещё нет</translation>
    </message>
</context>
<context>
    <name>ActText</name>
    <message>
        <source>Stayed on the list</source>
        <translation>Остался в списке</translation>
    </message>
    <message>
        <source>Left the list</source>
        <translation>Выбыл из списка</translation>
    </message>
    <message>
        <source>Still disputed</source>
        <translation>По-прежнему спорный</translation>
    </message>
    <message>
        <source>No longer named</source>
        <translation>Больше не указан</translation>
    </message>
    <message>
        <source>On the list: %1 before, %2 now.</source>
        <translation>В списке: было %1, стало %2.</translation>
    </message>
    <message>
        <source>Came: %1. Left: %2. Stayed: %3.</source>
        <translation>Прибыло: %1. Выбыло: %2. Осталось: %3.</translation>
    </message>
    <message>
        <source>Left, %1: %2.</source>
        <translation>Выбыло, %1: %2.</translation>
    </message>
    <message>
        <source>Left without a known reason: %1.</source>
        <translation>Выбыло без известной причины: %1.</translation>
    </message>
    <message>
        <source>Disputed last time, %1: %2.</source>
        <translation>Спорные в прошлый раз, %1: %2.</translation>
    </message>
    <message>
        <source>The stored state of a list cannot be read. Take the replica&apos;s backup of that week.</source>
        <translation>Сохранённое состояние списка не читается. Возьмите резервную копию базы за ту неделю.</translation>
    </message>
    <message>
        <source>The stored state of a list was written by a newer DutyDesk. Update this one.</source>
        <translation>Состояние списка записано более новой версией DutyDesk. Обновите программу.</translation>
    </message>
</context>
<context>
    <name>AdverseEventForm</name>
    <message>
        <source>Adverse event: %1</source>
        <translation>Нежелательное событие: %1</translation>
    </message>
    <message>
        <source>Register the event</source>
        <translation>Зарегистрировать событие</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>fell in the corridor, reaction to a medicine, a mix-up of results …</source>
        <translation>упал в коридоре, реакция на лекарство, перепутаны результаты…</translation>
    </message>
    <message>
        <source>Write what happened.</source>
        <translation>Напишите, что произошло.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>department, room, at home</source>
        <translation>отделение, кабинет, дома</translation>
    </message>
    <message>
        <source>Write where it happened.</source>
        <translation>Напишите, где это произошло.</translation>
    </message>
    <message>
        <source>The event lies in the future. Correct the time.</source>
        <translation>Событие ещё не наступило. Исправьте время.</translation>
    </message>
    <message>
        <source>The adverse event is registered.</source>
        <translation>Нежелательное событие зарегистрировано.</translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>refused by the polyclinic</source>
        <translation>поликлиника отказала</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отказ: %1</translation>
    </message>
    <message>
        <source>changed there and here, decide on the page Sync</source>
        <translation>изменено и там, и здесь: решите на странице «Связь»</translation>
    </message>
    <message>
        <source>%1 — not sent yet</source>
        <translation>%1 — ещё не отправлено</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждена</translation>
    </message>
    <message>
        <source>request — not confirmed</source>
        <translation>заявка — не подтверждена</translation>
    </message>
    <message>
        <source>The rules of this year name no limit for this specialty.</source>
        <translation>Правила этого года не устанавливают предельного срока для этой специальности.</translation>
    </message>
    <message>
        <source>%1. Asked for now, the last moment is %2; later times are marked “late”.</source>
        <translation>%1. При обращении сейчас крайний срок — %2; более позднее время помечено «поздно».</translation>
    </message>
</context>
<context>
    <name>AttemptLog</name>
    <message>
        <source>The folder of the replica cannot be written. Check the rights and the free space.</source>
        <translation>В папку базы нельзя писать. Проверьте права и свободное место.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Row %1 of the audit trail does not follow the row before it: rows were put in, reordered or rewritten there.</source>
        <translation>Строка %1 журнала не продолжает предыдущую: там строки вставлены, переставлены или переписаны.</translation>
    </message>
    <message>
        <source>Row %1 of the audit trail tells that the program found it otherwise than it had left it (%2).</source>
        <translation>Строка %1 журнала говорит, что программа нашла его не таким, каким оставила (%2).</translation>
    </message>
    <message>
        <source>Seals of days before %1 were removed from the audit trail.</source>
        <translation>Из журнала удалены печати дней до %1.</translation>
    </message>
    <message>
        <source>The seal of %1 on the audit trail is forged.</source>
        <translation>Печать журнала за %1 подделана.</translation>
    </message>
    <message>
        <source>Row %1, the last of %2 when that day was sealed, is missing from the audit trail.</source>
        <translation>В журнале нет строки %1 — последней за %2, когда этот день был опечатан.</translation>
    </message>
    <message>
        <source>The rows up to %1 are not those that were sealed on %2: the audit trail was rewritten.</source>
        <translation>Строки до %1 — не те, что были опечатаны за %2: журнал переписан.</translation>
    </message>
    <message>
        <source>All seals of the audit trail were removed.</source>
        <translation>Все печати журнала удалены.</translation>
    </message>
    <message>
        <source>Seals of days after %1 were removed from the audit trail.</source>
        <translation>Из журнала удалены печати дней после %1.</translation>
    </message>
    <message>
        <source>The seal of %1 was put into the audit trail by a stranger.</source>
        <translation>Печать за %1 вставлена в журнал посторонним.</translation>
    </message>
    <message>
        <source>The head of the audit trail was removed or forged; its last rows, up to %1, cannot be trusted.</source>
        <translation>Верх журнала удалён или подделан; его последним строкам, до %1, верить нельзя.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 were cut off the end of the audit trail.</source>
        <translation>От конца журнала отрезаны строки с %1 по %2.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 were put at the end of the audit trail by a stranger.</source>
        <translation>В конец журнала посторонним вставлены строки с %1 по %2.</translation>
    </message>
    <message>
        <source>The last row, %1, is not the one that was written: the audit trail was rewritten.</source>
        <translation>Последняя строка, %1, — не та, что была записана: журнал переписан.</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of the audit trail are missing.</source>
        <translation>В журнале действий нет строк с %1 по %2.</translation>
    </message>
    <message>
        <source>Row %1 of the audit trail was changed.</source>
        <translation>Строка %1 журнала действий была изменена.</translation>
    </message>
    <message>
        <source>A server was told that row %1 ends %2; that row is missing or another now: the audit trail was cut back or rewritten.</source>
        <translation>Серверу сообщено, что строка %1 завершает %2; теперь этой строки нет или она другая: журнал обрезан или переписан.</translation>
    </message>
</context>
<context>
    <name>AuditAction</name>
    <message>
        <source>sealing of the trail begun</source>
        <translation>начато опечатывание журнала</translation>
    </message>
    <message>
        <source>card seen</source>
        <translation>просмотр карточки</translation>
    </message>
    <message>
        <source>card seen in an emergency</source>
        <translation>экстренный просмотр карточки</translation>
    </message>
    <message>
        <source>emergencies taken note of</source>
        <translation>экстренные просмотры приняты к сведению</translation>
    </message>
    <message>
        <source>people searched for</source>
        <translation>поиск</translation>
    </message>
    <message>
        <source>refused for want of a right</source>
        <translation>отказ: нет права</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>печать</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>выгрузка</translation>
    </message>
    <message>
        <source>contact recorded</source>
        <translation>итог разговора записан</translation>
    </message>
    <message>
        <source>contact taken back</source>
        <translation>разговор отменён</translation>
    </message>
    <message>
        <source>phone numbers changed</source>
        <translation>телефоны изменены</translation>
    </message>
    <message>
        <source>consent recorded</source>
        <translation>согласие записано</translation>
    </message>
    <message>
        <source>low mobility noted</source>
        <translation>отмечена маломобильность</translation>
    </message>
    <message>
        <source>survey taken</source>
        <translation>опрос проведён</translation>
    </message>
    <message>
        <source>reading taken down</source>
        <translation>показания записаны</translation>
    </message>
    <message>
        <source>adverse event recorded</source>
        <translation>записано нежелательное событие</translation>
    </message>
    <message>
        <source>home visit requested</source>
        <translation>заявка на посещение на дому</translation>
    </message>
    <message>
        <source>appointment requested</source>
        <translation>заявка на приём</translation>
    </message>
    <message>
        <source>appointment cancelled</source>
        <translation>приём отменён</translation>
    </message>
    <message>
        <source>list imported</source>
        <translation>список загружен</translation>
    </message>
    <message>
        <source>row of a list mended</source>
        <translation>строка списка исправлена</translation>
    </message>
    <message>
        <source>lists compared</source>
        <translation>списки сверены</translation>
    </message>
    <message>
        <source>verdicts on rows kept</source>
        <translation>решения по строкам сохранены</translation>
    </message>
    <message>
        <source>act made</source>
        <translation>акт составлен</translation>
    </message>
    <message>
        <source>act taken back</source>
        <translation>акт отозван</translation>
    </message>
    <message>
        <source>questions to the polyclinic queued</source>
        <translation>вопросы поликлинике в очереди</translation>
    </message>
    <message>
        <source>identity decided</source>
        <translation>решено, тот ли это человек</translation>
    </message>
    <message>
        <source>records of one person joined</source>
        <translation>записи об одном человеке объединены</translation>
    </message>
    <message>
        <source>records separated again</source>
        <translation>записи снова разделены</translation>
    </message>
    <message>
        <source>sync begun</source>
        <translation>синхронизация начата</translation>
    </message>
    <message>
        <source>sync ended</source>
        <translation>синхронизация закончена</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>отправлено снова</translation>
    </message>
    <message>
        <source>edit given up</source>
        <translation>отказ от неотправленной записи</translation>
    </message>
    <message>
        <source>conflict decided</source>
        <translation>расхождение решено</translation>
    </message>
    <message>
        <source>server connected</source>
        <translation>сервер подключён</translation>
    </message>
    <message>
        <source>server disconnected</source>
        <translation>сервер отключён</translation>
    </message>
    <message>
        <source>setting changed</source>
        <translation>настройка изменена</translation>
    </message>
    <message>
        <source>replica made</source>
        <translation>база создана</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>вход</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>выход</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <source>record of wrong passwords damaged</source>
        <translation>учёт неверных паролей повреждён</translation>
    </message>
    <message>
        <source>user added</source>
        <translation>пользователь добавлен</translation>
    </message>
    <message>
        <source>user changed</source>
        <translation>пользователь изменён</translation>
    </message>
    <message>
        <source>user disabled</source>
        <translation>пользователь отключён</translation>
    </message>
    <message>
        <source>user enabled</source>
        <translation>пользователь включён</translation>
    </message>
    <message>
        <source>user removed</source>
        <translation>пользователь удалён</translation>
    </message>
    <message>
        <source>user freed after wrong passwords</source>
        <translation>пользователь разблокирован</translation>
    </message>
    <message>
        <source>password reset</source>
        <translation>пароль сброшен</translation>
    </message>
    <message>
        <source>own password changed</source>
        <translation>свой пароль изменён</translation>
    </message>
    <message>
        <source>recovery key made</source>
        <translation>создан ключ восстановления</translation>
    </message>
    <message>
        <source>recovery key used</source>
        <translation>применён ключ восстановления</translation>
    </message>
    <message>
        <source>replica given a new key</source>
        <translation>база получила новый ключ</translation>
    </message>
    <message>
        <source>replica and trail checked</source>
        <translation>база и журнал проверены</translation>
    </message>
    <message>
        <source>audit trail read</source>
        <translation>журнал прочитан</translation>
    </message>
    <message>
        <source>audit trail exported</source>
        <translation>журнал выгружен</translation>
    </message>
    <message>
        <source>history of access written for the person</source>
        <translation>справка о доступе для пациента</translation>
    </message>
    <message>
        <source>the trail was found damaged</source>
        <translation>журнал найден повреждённым</translation>
    </message>
    <message>
        <source>backup made</source>
        <translation>сделана резервная копия</translation>
    </message>
    <message>
        <source>backup put in the replica's place</source>
        <translation>восстановлено из резервной копии</translation>
    </message>
    <message>
        <source>damaged replica salvaged</source>
        <translation>спасена повреждённая база</translation>
    </message>
    <message>
        <source>http without protection allowed</source>
        <translation>разрешён незащищённый http</translation>
    </message>
    <message>
        <source>http without protection withdrawn</source>
        <translation>запрещён незащищённый http</translation>
    </message>
    <message>
        <source>data destroyed</source>
        <translation>данные уничтожены</translation>
    </message>
    <message>
        <source>erased person admitted again</source>
        <translation>удалённый человек снова допущен</translation>
    </message>
</context>
<context>
    <name>AuditRows</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Полис ОМС</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>С чем</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Хеш</translation>
    </message>
    <message>
        <source>matters</source>
        <translation>важно</translation>
    </message>
</context>
<context>
    <name>AuditSubject</name>
    <message>
        <source>card</source>
        <translation>карточка</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>база</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>журнал</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>талон</translation>
    </message>
    <message>
        <source>route sheet</source>
        <translation>маршрутный лист</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>запись на приём</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>bad rows of import</source>
        <translation>ошибочные строки загрузки</translation>
    </message>
    <message>
        <source>edit to be sent</source>
        <translation>правка к отправке</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>расхождение</translation>
    </message>
    <message>
        <source>server</source>
        <translation>сервер</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>номер телефона</translation>
    </message>
    <message>
        <source>marked words</source>
        <translation>выделенные слова</translation>
    </message>
    <message>
        <source>table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>form of consent</source>
        <translation>бланк согласия</translation>
    </message>
    <message>
        <source>minutes until the lock</source>
        <translation>минут до блокировки</translation>
    </message>
    <message>
        <source>sync behind the lock</source>
        <translation>синхронизация при блокировке</translation>
    </message>
    <message>
        <source>schedule of the sync</source>
        <translation>расписание синхронизации</translation>
    </message>
    <message>
        <source>folder of the backups</source>
        <translation>папка копий</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>Выгрузка отменена.</translation>
    </message>
    <message>
        <source>The group was deleted.</source>
        <translation>Группа удалена.</translation>
    </message>
    <message>
        <source>The export&apos;s file could not be written. Check the free space.</source>
        <translation>Файл выгрузки не записан. Проверьте свободное место.</translation>
    </message>
</context>
<context>
    <name>CallReasons</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n попытка</numerusform>
            <numerusform>%n попытки</numerusform>
            <numerusform>%n попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>просрочено на %n день</numerusform>
            <numerusform>просрочено на %n дня</numerusform>
            <numerusform>просрочено на %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>do not call: %1</source>
        <translation>не звонить: %1</translation>
    </message>
</context>
<context>
    <name>CancelAppointmentForm</name>
    <message>
        <source>Cancel: %1, %2</source>
        <translation>Отмена: %1, %2</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Отменить запись</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>asked to cancel, fell ill, another day …</source>
        <translation>попросили отменить, болезнь, другой день…</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Напишите причину.</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>The address holds a login or a password, where everybody reads it. Take it out of the address and give it as the token.</source>
        <translation>В адресе записан логин или пароль, а адрес видят все. Уберите его из адреса и укажите как токен.</translation>
    </message>
    <message>
        <source>The address begins with http://, so everybody on the way could read and change what is sent to “%1”. Write https://, or let an administrator allow plain http to this host in the settings.</source>
        <translation>Адрес начинается с http://: любой по пути мог бы прочитать и изменить то, что идёт на «%1». Напишите https:// или пусть администратор разрешит http без защиты для этого узла в настройках.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>First day.</source>
        <translation>Первый день.</translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation>Последний день.</translation>
    </message>
    <message>
        <source>Who: a login.</source>
        <translation>Кто: имя входа.</translation>
    </message>
    <message>
        <source>What: a code, as in the output.</source>
        <translation>Что: код, как в выводе.</translation>
    </message>
    <message>
        <source>Whom it concerns, by policy number; the auditor only.</source>
        <translation>Кого касается, по полису; только для аудитора.</translation>
    </message>
    <message>
        <source>Only emergencies, refusals, wrong passwords and traces of damage.</source>
        <translation>Только экстренные просмотры, отказы, неверные пароли и следы повреждения.</translation>
    </message>
    <message>
        <source>How many rows at most.</source>
        <translation>Сколько строк самое большее.</translation>
    </message>
    <message>
        <source>Writes all rows of the choice as .xlsx or .csv with the hashes of the chain.</source>
        <translation>Пишет все строки отбора в .xlsx или .csv с хешами цепочки.</translation>
    </message>
    <message>
        <source>Writes who looked at the data of --person, for his own request: .pdf or .xlsx.</source>
        <translation>Пишет справку, кто обращался к сведениям --person, по его запросу: .pdf или .xlsx.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a day. Write YYYY-MM-DD or DD.MM.YYYY.</source>
        <translation>«%1» — не дата. Напишите ГГГГ-ММ-ДД или ДД.ММ.ГГГГ.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n строка записана в %1.</numerusform>
            <numerusform>%n строки записаны в %1.</numerusform>
            <numerusform>%n строк записано в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>--history needs --person.</source>
        <translation>К --history нужен --person.</translation>
    </message>
    <message>
        <source>Why the administrator or the auditor must see the card now.</source>
        <translation>Почему администратору или аудитору нужно увидеть карточку сейчас.</translation>
    </message>
    <message>
        <source>Who did what and when; for the auditor and the administrator.</source>
        <translation>Кто, что и когда сделал; для аудитора и администратора.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Файл, который нужно записать.</translation>
    </message>
    <message>
        <source>The password of the sealed file, on its first line; else it is asked for.</source>
        <translation>Пароль запечатанного файла, в первой строке; иначе он будет запрошен.</translation>
    </message>
    <message>
        <source>dutydesk-cli unseal: name another file to write with -o</source>
        <translation>dutydesk-cli unseal: укажите другой файл для записи через -o</translation>
    </message>
    <message>
        <source>Opened as %1.</source>
        <translation>Открыт как %1.</translation>
    </message>
    <message>
        <source>Opens a file that was sealed with a password.</source>
        <translation>Открывает файл, запечатанный паролем.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Пароль: </translation>
    </message>
    <message>
        <source>The password file &apos;%1&apos; cannot be read.</source>
        <translation>Файл с паролем «%1» не читается.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>Эта справка.</translation>
    </message>
    <message>
        <source>dutydesk-cli %1: expected %2</source>
        <translation>dutydesk-cli %1: ожидается %2</translation>
    </message>
    <message>
        <source>&apos;dutydesk-cli %1 --help&apos; tells the options.</source>
        <translation>Параметры покажет «dutydesk-cli %1 --help».</translation>
    </message>
    <message>
        <source>A word for the doctor.</source>
        <translation>Примечание для врача.</translation>
    </message>
    <message>
        <source>Requested; the next sync has it confirmed.</source>
        <translation>Заявка принята; подтвердит её следующая синхронизация.</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, осталось %1 с</translation>
    </message>
    <message>
        <source>%1: received %2, applied %3, sent %4, parked %5, conflicts %6, %7 s</source>
        <translation>%1: получено %2, внесено %3, отправлено %4, отложено %5, расхождений %6, %7 с</translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>Всё в порядке.</translation>
    </message>
    <message>
        <source>Usage: dutydesk-cli [--data DIR] [--password-file F] [--login L] [--json] COMMAND …</source>
        <translation>Вызов: dutydesk-cli [--data ПАПКА] [--password-file Ф] [--login Л] [--json] КОМАНДА …</translation>
    </message>
    <message>
        <source>Results go to the standard output (JSON with --json), messages to the error output.</source>
        <translation>Результат — в стандартный вывод (с --json в JSON), сообщения — в вывод ошибок.</translation>
    </message>
    <message>
        <source>Exit: 0 all well, 1 done in part, 2 usage, 3 replica cannot be opened, 4 server out of reach or refusing, 5 input unusable.</source>
        <translation>Код выхода: 0 — всё хорошо, 1 — сделано частично, 2 — неверный вызов, 3 — база не открывается, 4 — сервер недоступен или отказывает, 5 — входные данные непригодны.</translation>
    </message>
    <message>
        <source>&apos;dutydesk-cli COMMAND --help&apos; tells a command&apos;s options.</source>
        <translation>Параметры команды покажет «dutydesk-cli КОМАНДА --help».</translation>
    </message>
    <message>
        <source>dutydesk-cli: unknown or incomplete option &apos;%1&apos;</source>
        <translation>dutydesk-cli: неизвестный или неполный параметр «%1»</translation>
    </message>
    <message>
        <source>dutydesk-cli: no command given</source>
        <translation>dutydesk-cli: не указана команда</translation>
    </message>
    <message>
        <source>dutydesk-cli: there is no command &apos;%1&apos;</source>
        <translation>dutydesk-cli: нет команды «%1»</translation>
    </message>
    <message>
        <source>&apos;dutydesk-cli --help&apos; lists the commands.</source>
        <translation>Список команд: «dutydesk-cli --help».</translation>
    </message>
    <message>
        <source>Usage: dutydesk-cli [--data DIR] [--password-file F] [--login L] [--json] %1 [options]</source>
        <translation>Вызов: dutydesk-cli [--data ПАПКА] [--password-file Ф] [--login Л] [--json] %1 [параметры]</translation>
    </message>
    <message>
        <source>dutydesk-cli %1: &apos;%2&apos; does not fit %3; it is one of: %4</source>
        <translation>dutydesk-cli %1: «%2» не подходит для %3; возможно: %4</translation>
    </message>
    <message>
        <source>dutydesk-cli %1: &apos;%2&apos; is not a month; write YYYY-MM</source>
        <translation>dutydesk-cli %1: «%2» — не месяц; пишите ГГГГ-ММ</translation>
    </message>
    <message>
        <source>dutydesk-cli %1: the limit must be a number above 0</source>
        <translation>dutydesk-cli %1: предел должен быть числом больше 0</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written. Choose another folder or ask for the rights to it.</source>
        <translation>Файл «%1» нельзя записать. Выберите другую папку или запросите права на неё.</translation>
    </message>
    <message>
        <source>The act was written to %1</source>
        <translation>Акт записан: %1</translation>
    </message>
    <message>
        <source>%1 tasks for the polyclinic are queued</source>
        <translation>Задач для поликлиники в очереди: %1</translation>
    </message>
    <message>
        <source>An act is written as .pdf or .xlsx; &apos;%1&apos; is neither.</source>
        <translation>Акт сохраняется в .pdf или .xlsx; «%1» не подходит.</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;.</source>
        <translation>Акта «%1» нет.</translation>
    </message>
    <message>
        <source>The file &apos;%1&apos; cannot be read.</source>
        <translation>Файл «%1» не читается.</translation>
    </message>
    <message>
        <source>File with the access token, - for the standard input; a token never stands on a command line.</source>
        <translation>Файл с токеном доступа, - для стандартного ввода; в командной строке токен не пишут.</translation>
    </message>
    <message>
        <source>Certificate (PEM) of the only authority to be trusted.</source>
        <translation>Сертификат (PEM) единственного удостоверяющего центра, которому доверять.</translation>
    </message>
    <message>
        <source>Trusts the authorities of the system again.</source>
        <translation>Снова доверять удостоверяющим центрам системы.</translation>
    </message>
    <message>
        <source>The desk&apos;s own certificate: PEM or PKCS#12.</source>
        <translation>Сертификат рабочего места: PEM или PKCS#12.</translation>
    </message>
    <message>
        <source>Its key (PEM), when it is not in the same file.</source>
        <translation>Его ключ (PEM), если он в другом файле.</translation>
    </message>
    <message>
        <source>File with the passphrase that opens the key; it is kept nowhere.</source>
        <translation>Файл с парольной фразой ключа; она нигде не сохраняется.</translation>
    </message>
    <message>
        <source>Shows no certificate of the desk any more.</source>
        <translation>Больше не показывать сертификат рабочего места.</translation>
    </message>
    <message>
        <source>Address that gives access tokens (OAuth2 client credentials).</source>
        <translation>Адрес, выдающий токены доступа (OAuth2 client credentials).</translation>
    </message>
    <message>
        <source>The client&apos;s name there.</source>
        <translation>Имя клиента там.</translation>
    </message>
    <message>
        <source>File with the client&apos;s secret, - for the standard input.</source>
        <translation>Файл с секретом клиента, - для стандартного ввода.</translation>
    </message>
    <message>
        <source>What access is asked for, if the server wants it said.</source>
        <translation>Какой доступ запрашивать, если сервер этого требует.</translation>
    </message>
    <message>
        <source>It is larger than 1 MiB.</source>
        <translation>Он больше 1 МиБ.</translation>
    </message>
    <message>
        <source>The file with the client&apos;s secret &apos;%1&apos; cannot be read.</source>
        <translation>Файл с секретом клиента «%1» не читается.</translation>
    </message>
    <message>
        <source>The file &apos;%1&apos; is empty.</source>
        <translation>Файл «%1» пуст.</translation>
    </message>
    <message>
        <source>--token-url and --client-id go together.</source>
        <translation>--token-url и --client-id указывают вместе.</translation>
    </message>
    <message>
        <source>--token-url stands in place of --token-file and --auth-scheme.</source>
        <translation>--token-url указывают вместо --token-file и --auth-scheme.</translation>
    </message>
    <message>
        <source>An option and its contrary were given together.</source>
        <translation>Указаны вместе параметр и противоположный ему.</translation>
    </message>
    <message>
        <source>--key-file and --passphrase-file go with --cert-file.</source>
        <translation>--key-file и --passphrase-file указывают вместе с --cert-file.</translation>
    </message>
    <message>
        <source>Allows http without protection to a host, for administrators; without HOST shows the allowed ones.</source>
        <translation>Разрешает http без защиты для узла (администратору); без HOST показывает разрешённые.</translation>
    </message>
    <message>
        <source>Takes the permission back.</source>
        <translation>Отзывает разрешение.</translation>
    </message>
    <message>
        <source>They could not be read: edits that were never sent, if there are any, are still in them. Keep them, and restore them with a password of theirs.</source>
        <translation>Прочитать их не удалось: неотправленные правки, если они были, остались в них. Сохраните их и восстановите с паролем, который тогда действовал.</translation>
    </message>
    <message>
        <source>The paper that asks for it; it goes onto the certificate.</source>
        <translation>Документ-основание; войдёт в акт.</translation>
    </message>
    <message>
        <source>Where the certificate is written.</source>
        <translation>Куда записать акт.</translation>
    </message>
    <message>
        <source>Everybody whose time of keeping is over; with ENP, those of them.</source>
        <translation>Все, чей срок хранения истёк; с ENP — названные из них.</translation>
    </message>
    <message>
        <source>Leaves the earlier backups, which still hold the data.</source>
        <translation>Не трогать прежние резервные копии: данные в них останутся.</translation>
    </message>
    <message>
        <source>Really destroys; without it only tells what would be.</source>
        <translation>Уничтожить на самом деле; иначе только показать.</translation>
    </message>
    <message>
        <source>Names the certificates that were made.</source>
        <translation>Показать составленные акты.</translation>
    </message>
    <message>
        <source>Lets the erased person with ENP be stored again.</source>
        <translation>Снова допустить удалённого человека с этим ENP.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>хранится до %1</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) not sent</source>
        <translation>
            <numerusform>не отправлена %n запись</numerusform>
            <numerusform>не отправлены %n записи</numerusform>
            <numerusform>не отправлено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) to come</source>
        <translation>
            <numerusform>впереди %n приём</numerusform>
            <numerusform>впереди %n приёма</numerusform>
            <numerusform>впереди %n приёмов</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nobody to be erased.</source>
        <translation>Уничтожать нечего.</translation>
    </message>
    <message>
        <source>Nothing was destroyed. With --yes it is, for good.</source>
        <translation>Ничего не уничтожено. С --yes — уничтожится навсегда.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Admitted. The next sync reads the data again.</source>
        <translation>Допущен. Сведения придут со следующим обменом.</translation>
    </message>
    <message>
        <source>Admitted. No connected server knows the person; a new one, or a file, brings the data again.</source>
        <translation>Допущен. Подключённые серверы этого человека не знают; сведения принесёт новый сервер или файл.</translation>
    </message>
    <message numerus="yes">
        <source>Destroyed: %n record(s). The certificate %1 is %2.</source>
        <translation>
            <numerusform>Уничтожена %n запись. Акт %1: %2.</numerusform>
            <numerusform>Уничтожены %n записи. Акт %1: %2.</numerusform>
            <numerusform>Уничтожено %n записей. Акт %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>May still hold the data: %1</source>
        <translation>Данные ещё могут быть в %1</translation>
    </message>
    <message>
        <source>Say whom: ENP, or --expired.</source>
        <translation>Укажите кого: ENP или --expired.</translation>
    </message>
    <message>
        <source>--yes needs --certificate: afterwards nobody knows the names any more.</source>
        <translation>К --yes нужен --certificate: потом имён уже никто не узнает.</translation>
    </message>
    <message>
        <source>Destroys a person&apos;s data for good, with a certificate; for the coordinator.</source>
        <translation>Уничтожает данные человека навсегда, с актом; для координатора.</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>accepted</source>
        <translation>принято</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>оспорено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>не решено</translation>
    </message>
    <message>
        <source>Nobody has to leave the list.</source>
        <translation>Из списка никто не выбывает.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must leave: %1% of the %2 on the list.</source>
        <translation>
            <numerusform>Выбывает %n человек: %1 % из %2 в списке.</numerusform>
            <numerusform>Выбывают %n человека: %1 % из %2 в списке.</numerusform>
            <numerusform>Выбывает %n человек: %1 % из %2 в списке.</numerusform>
        </translation>
    </message>
    <message>
        <source>The brake on mass removals is on.</source>
        <translation>Порог массового исключения превышен.</translation>
    </message>
    <message>
        <source>You may release it.</source>
        <translation>Вы можете разрешить исключение.</translation>
    </message>
    <message>
        <source>Only a coordinator may release it, and this desk has none yet.</source>
        <translation>Разрешить может только координатор, а его на этом рабочем месте пока нет.</translation>
    </message>
    <message>
        <source>It may be released by: %1.</source>
        <translation>Разрешить может: %1.</translation>
    </message>
    <message>
        <source>Accepted %1, disputed %2, open %3.</source>
        <translation>Принято %1, оспорено %2, не решено %3.</translation>
    </message>
    <message>
        <source>Nobody is taken off the list.</source>
        <translation>Из списка никто не исключается.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are taken off the list (%1).</source>
        <translation>
            <numerusform>Из списка исключается %n человек (%1).</numerusform>
            <numerusform>Из списка исключаются %n человека (%1).</numerusform>
            <numerusform>Из списка исключаются %n человек (%1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newcomer(s) join it.</source>
        <translation>
            <numerusform>Добавляется %n новый.</numerusform>
            <numerusform>Добавляются %n новых.</numerusform>
            <numerusform>Добавляются %n новых.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed values are taken over for %n person(s).</source>
        <translation>
            <numerusform>Изменённые значения принимаются у %n человека.</numerusform>
            <numerusform>Изменённые значения принимаются у %n человек.</numerusform>
            <numerusform>Изменённые значения принимаются у %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputed row(s) become questions to the polyclinic.</source>
        <translation>
            <numerusform>%n спорная строка станет вопросом поликлинике.</numerusform>
            <numerusform>%n спорные строки станут вопросами поликлинике.</numerusform>
            <numerusform>%n спорных строк станут вопросами поликлинике.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a decision stay as they are.</source>
        <translation>
            <numerusform>%n строка без решения остаётся как есть.</numerusform>
            <numerusform>%n строки без решения остаются как есть.</numerusform>
            <numerusform>%n строк без решения остаются как есть.</numerusform>
        </translation>
    </message>
    <message>
        <source>The brake is on: ask a coordinator to unlock the desk and accept it.</source>
        <translation>Сработал порог: попросите координатора войти и принять сверку.</translation>
    </message>
    <message>
        <source>You release the brake as a coordinator; this is written down.</source>
        <translation>Вы разрешаете исключение сверх порога как координатор; это записывается в журнал.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) accepted.</source>
        <translation>
            <numerusform>Принят %n человек.</numerusform>
            <numerusform>Приняты %n человека.</numerusform>
            <numerusform>Принято %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) disputed: nothing changes for them, the polyclinic is asked.</source>
        <translation>
            <numerusform>Оспорен %n человек: для него ничего не меняется, поликлинике будет вопрос.</numerusform>
            <numerusform>Оспорены %n человека: для них ничего не меняется, поликлинике будет вопрос.</numerusform>
            <numerusform>Оспорено %n человек: для них ничего не меняется, поликлинике будет вопрос.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) left open.</source>
        <translation>
            <numerusform>Не решён %n человек.</numerusform>
            <numerusform>Не решены %n человека.</numerusform>
            <numerusform>Не решено %n человек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back; %n row(s) are open now.</source>
        <translation>
            <numerusform>Отменено; не решена %n строка.</numerusform>
            <numerusform>Отменено; не решены %n строки.</numerusform>
            <numerusform>Отменено; не решено %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken off by the polyclinic already: %1.</source>
        <translation>Уже снято поликлиникой: %1.</translation>
    </message>
    <message>
        <source>Decided on leavers: accepted %1, disputed %2, open %3.</source>
        <translation>По выбывающим: принято %1, оспорено %2, не решено %3.</translation>
    </message>
    <message>
        <source>The brake on mass removals is off: it counts %1 (%2%), the limit is %3%.</source>
        <translation>Порог массового исключения не превышен: учитывается %1 (%2&#xa0;%) при пороге %3&#xa0;%.</translation>
    </message>
    <message>
        <source>Not counted: %1.</source>
        <translation>Не учитываются: %1.</translation>
    </message>
</context>
<context>
    <name>ConsentForm</name>
    <message>
        <source>Consent of %1</source>
        <translation>Согласие: %1</translation>
    </message>
    <message>
        <source>Record the consent</source>
        <translation>Записать согласие</translation>
    </message>
    <message>
        <source>gives consent</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>by phone, written form of 18.11.2026 …</source>
        <translation>по телефону, письменно от 18.11.2026…</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Способ связи</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Как получено</translation>
    </message>
    <message>
        <source>Write how it was given: by phone, in writing.</source>
        <translation>Напишите, как получено: по телефону, письменно.</translation>
    </message>
    <message>
        <source>The former consent is recorded again.</source>
        <translation>Прежнее согласие восстановлено.</translation>
    </message>
    <message>
        <source>Consent recorded: %1.</source>
        <translation>Согласие записано: %1.</translation>
    </message>
    <message>
        <source>Refusal recorded: %1. The desk does not use this channel any more.</source>
        <translation>Отказ записан: %1. Этот способ связи больше не используется.</translation>
    </message>
    <message>
        <source>Phone calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>СМС</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Visits at home</source>
        <translation>Визиты на дом</translation>
    </message>
    <message>
        <source>Whatever the channel</source>
        <translation>Любой способ связи</translation>
    </message>
    <message>
        <source>Every purpose</source>
        <translation>Любая цель</translation>
    </message>
    <message>
        <source>Informing about prevention</source>
        <translation>Информирование о профилактике</translation>
    </message>
    <message>
        <source>Help with appointments</source>
        <translation>Помощь с записью</translation>
    </message>
    <message>
        <source>Accompaniment by priority right</source>
        <translation>Сопровождение по праву на приоритет</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>withdraws the consent</source>
        <translation>отзыв согласия</translation>
    </message>
    <message>
        <source>number of the paper, or where its scan lies</source>
        <translation>номер бумаги или место скана</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Choose a channel or a purpose.</source>
        <translation>Выберите способ связи или цель.</translation>
    </message>
    <message>
        <source>Accompaniment needs a consent in writing: write the number of the paper.</source>
        <translation>Для сопровождения нужно письменное согласие: укажите номер бумаги.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The consent is withdrawn: %1.</source>
        <translation>Согласие отозвано: %1.</translation>
    </message>
    <message>
        <source>Consent form: %1</source>
        <translation>Бланк согласия: %1</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The data file did not accept an operation.</source>
        <translation>База данных не приняла операцию.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This time is not on the schedule any more. Choose another one.</source>
        <translation>Этого времени больше нет в расписании. Выберите другое.</translation>
    </message>
    <message>
        <source>This time has just been taken. Choose another one.</source>
        <translation>Это время только что заняли. Выберите другое.</translation>
    </message>
    <message>
        <source>This time is already past. Choose a later one.</source>
        <translation>Это время уже прошло. Выберите более позднее.</translation>
    </message>
    <message>
        <source>This appointment is not in the replica any more.</source>
        <translation>Этой записи больше нет в базе рабочего места.</translation>
    </message>
    <message>
        <source>This appointment cannot be cancelled any more.</source>
        <translation>Эту запись уже нельзя отменить.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an outcome of a contact.</source>
        <translation>«%1» — неизвестный итог контакта.</translation>
    </message>
    <message>
        <source>Say why the person refused: choose a reason.</source>
        <translation>Укажите, почему пациент отказался: выберите причину.</translation>
    </message>
    <message>
        <source>Say when to call back: a day and a time that is still to come.</source>
        <translation>Укажите, когда перезвонить: день и время, которые ещё не прошли.</translation>
    </message>
    <message>
        <source>This entry of the call list is gone. Refresh the list.</source>
        <translation>Этой строки больше нет в списке обзвона. Обновите список.</translation>
    </message>
    <message>
        <source>This contact was taken back already.</source>
        <translation>Этот контакт уже отменён.</translation>
    </message>
    <message>
        <source>This contact was not recorded at a desk and cannot be taken back here.</source>
        <translation>Этот контакт записан не на рабочем месте, отменить его здесь нельзя.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a programme.</source>
        <translation>«%1» — неизвестная программа.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a month: write YYYY-MM.</source>
        <translation>«%1» — не месяц: напишите ГГГГ-ММ.</translation>
    </message>
    <message>
        <source>This person is not in the replica any more.</source>
        <translation>Этого пациента больше нет в базе рабочего места.</translation>
    </message>
    <message>
        <source>Your role does not include this. Ask a coordinator or the administrator.</source>
        <translation>Ваша роль этого не позволяет. Обратитесь к координатору или администратору.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language of the interface; translate as &quot;ru&quot; in Russian.</extracomment>
        <translation>ru</translation>
    </message>
    <message>
        <source>There is no such act.</source>
        <translation>Такого акта нет.</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (выбыл)</translation>
    </message>
    <message>
        <source>This import is not in the replica any more.</source>
        <translation>Этой загрузки больше нет в базе рабочего места.</translation>
    </message>
    <message>
        <source>unknown to the desk, number %1</source>
        <translation>рабочему месту неизвестен, номер %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a channel.</source>
        <translation>«%1» — неизвестный способ связи.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more note(s).</source>
        <translation>
            <numerusform>… и ещё %n замечание.</numerusform>
            <numerusform>… и ещё %n замечания.</numerusform>
            <numerusform>… и ещё %n замечаний.</numerusform>
        </translation>
    </message>
    <message>
        <source>Users are being changed by another program. Try again.</source>
        <translation>Пользователей меняет другая программа. Повторите попытку.</translation>
    </message>
    <message>
        <source>Choose a password of your own first.</source>
        <translation>Сначала задайте собственный пароль.</translation>
    </message>
    <message>
        <source>%1% copied</source>
        <translation>скопировано %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: the data of these people were destroyed.</source>
        <translation>
            <numerusform>%n строка пропущена: данные этого человека уничтожены.</numerusform>
            <numerusform>%n строки пропущены: данные этих людей уничтожены.</numerusform>
            <numerusform>%n строк пропущено: данные этих людей уничтожены.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data of this person were destroyed: the row is not taken in.</source>
        <translation>Данные этого человека уничтожены: строка не принимается.</translation>
    </message>
</context>
<context>
    <name>Due</name>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>скоро</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
</context>
<context>
    <name>DuplicateRows</name>
    <message>
        <source>Would stay</source>
        <translation>Останется</translation>
    </message>
    <message>
        <source>Would be joined to it</source>
        <translation>Вольётся в неё</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>точно</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>вероятно</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>Was joined to it</source>
        <translation>Влита в неё</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Не удалось открыть файл.</translation>
    </message>
    <message>
        <source>The file has only one column. Save the list with its columns parted by semicolons, or as .xlsx.</source>
        <translation>В файле только один столбец. Сохраните список со столбцами через точку с запятой или в формате .xlsx.</translation>
    </message>
    <message>
        <source>The workbook has no such sheet.</source>
        <translation>В книге нет такого листа.</translation>
    </message>
    <message>
        <source>The encoding %1 is not known here.</source>
        <translation>Кодировка %1 неизвестна.</translation>
    </message>
    <message>
        <source>Row %1: a quotation mark opens and does not close. Correct that row, or save the list as .xlsx.</source>
        <translation>Строка %1: кавычка открыта и не закрыта. Исправьте строку или сохраните список в формате .xlsx.</translation>
    </message>
    <message>
        <source>Row %1 has more columns than a list can have (%2).</source>
        <translation>В строке %1 больше столбцов, чем может быть в списке (%2).</translation>
    </message>
    <message>
        <source>The workbook is protected by a password. Open it in a spreadsheet program, save it without a password, and choose that file.</source>
        <translation>Книга защищена паролем. Откройте её в табличном редакторе, сохраните без пароля и выберите этот файл.</translation>
    </message>
    <message>
        <source>This is a file of an old office program (such as .xls). Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Это файл старого формата (например, .xls). Откройте его в табличном редакторе и сохраните как .xlsx.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Это двоичная книга (.xlsb). Откройте её в табличном редакторе и сохраните как .xlsx.</translation>
    </message>
    <message>
        <source>This is a text document or a presentation, not a table. Ask for the list as .xlsx or .csv.</source>
        <translation>Это текстовый документ или презентация, а не таблица. Попросите список в формате .xlsx или .csv.</translation>
    </message>
    <message>
        <source>This is an archive, not a list. Unpack it and choose the file inside.</source>
        <translation>Это архив, а не список. Распакуйте его и выберите файл внутри.</translation>
    </message>
    <message>
        <source>This is a PDF document. A list cannot be read from it: ask for it as .xlsx or .csv.</source>
        <translation>Это документ PDF. Прочитать из него список нельзя: попросите его в формате .xlsx или .csv.</translation>
    </message>
    <message>
        <source>This is a text document (RTF). Ask for the list as .xlsx or .csv.</source>
        <translation>Это текстовый документ (RTF). Попросите список в формате .xlsx или .csv.</translation>
    </message>
    <message>
        <source>This is a web page, not a workbook (some systems give it the name .xls or .xlsx). Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Это веб-страница, а не книга (некоторые системы дают ей имя .xls или .xlsx). Откройте её в табличном редакторе и сохраните как .xlsx.</translation>
    </message>
    <message>
        <source>This is an XML table of 2003. Open it in a spreadsheet program and save it as .xlsx.</source>
        <translation>Это таблица XML 2003 года. Откройте её в табличном редакторе и сохраните как .xlsx.</translation>
    </message>
    <message>
        <source>There is no such file. Was it moved or renamed?</source>
        <translation>Такого файла нет. Возможно, его перенесли или переименовали.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the file with the list.</source>
        <translation>Это папка. Выберите файл со списком.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Close it in other programs and check that you may read it.</source>
        <translation>Не удалось открыть файл. Закройте его в других программах и проверьте права на чтение.</translation>
    </message>
    <message>
        <source>The file is empty. Ask for the list to be sent once more.</source>
        <translation>Файл пуст. Попросите прислать список ещё раз.</translation>
    </message>
    <message>
        <source>This is not a table: neither a workbook nor text. Ask for the list as .xlsx or .csv.</source>
        <translation>Это не таблица: ни книга, ни текст. Попросите список в формате .xlsx или .csv.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end.</source>
        <translation>Не удалось прочитать файл до конца.</translation>
    </message>
    <message>
        <source>The file holds no rows. Ask for the list to be sent once more.</source>
        <translation>В файле нет строк. Попросите прислать список ещё раз.</translation>
    </message>
    <message>
        <source>No header with a name, a policy number or a SNILS was found in the first %1 rows. Put a row with the names of the columns above the list (ФИО, Дата рождения, ЕНП, СНИЛС …).</source>
        <translation>В первых %1 строках нет заголовка с ФИО, номером полиса или СНИЛС. Добавьте над списком строку с названиями столбцов (ФИО, Дата рождения, ЕНП, СНИЛС…).</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet “%1”.</source>
        <translation>В книге нет видимого листа «%1».</translation>
    </message>
    <message>
        <source>The reading of the file was cancelled.</source>
        <translation>Чтение файла отменено.</translation>
    </message>
    <message>
        <source>Row %1 has the same name and birth date and another number.</source>
        <translation>В строке %1 те же ФИО и дата рождения, но другой номер.</translation>
    </message>
    <message>
        <source>Check whether it is one person with two policies.</source>
        <translation>Проверьте, не один ли это человек с двумя полисами.</translation>
    </message>
    <message>
        <source>The number is that of row %1, but name or birth date differ.</source>
        <translation>Номер тот же, что в строке %1, но ФИО или дата рождения отличаются.</translation>
    </message>
    <message>
        <source>The same person as in row %1.</source>
        <translation>Тот же человек, что в строке %1.</translation>
    </message>
    <message>
        <source>Find out whose number it is, and correct the other row.</source>
        <translation>Выясните, чей это номер, и исправьте другую строку.</translation>
    </message>
    <message>
        <source>Nothing is lost: the first row is used.</source>
        <translation>Ничего не потеряно: используется первая строка.</translation>
    </message>
    <message>
        <source>The file has no column with policy numbers.</source>
        <translation>В файле нет столбца с номерами полисов.</translation>
    </message>
    <message>
        <source>Ask for a list with policy numbers: people are found more surely by them.</source>
        <translation>Попросите список с номерами полисов: по ним люди находятся надёжнее.</translation>
    </message>
    <message>
        <source>The file has no header that is understood; the columns were told by what stands in them.</source>
        <translation>Понятного заголовка в файле нет; столбцы определены по содержимому.</translation>
    </message>
    <message>
        <source>Check the columns before the import.</source>
        <translation>Проверьте столбцы перед загрузкой.</translation>
    </message>
    <message>
        <source>The chosen columns do not tell who a row is. Choose the policy number, the SNILS, or the name and the birth date.</source>
        <translation>По выбранным столбцам нельзя понять, о ком строка. Выберите номер полиса, СНИЛС либо ФИО и дату рождения.</translation>
    </message>
    <message>
        <source>There is a header and no rows under it. Ask for the list to be sent once more.</source>
        <translation>Заголовок есть, строк под ним нет. Попросите прислать список ещё раз.</translation>
    </message>
    <message>
        <source>The cell holds a formula whose value was not saved.</source>
        <translation>В ячейке формула, значение которой не сохранено.</translation>
    </message>
    <message>
        <source>Open the file in a spreadsheet program, let it compute, and save it again.</source>
        <translation>Откройте файл в табличном редакторе, дождитесь пересчёта и сохраните снова.</translation>
    </message>
    <message>
        <source>The cell holds an error of the spreadsheet (%1).</source>
        <translation>В ячейке ошибка табличного редактора (%1).</translation>
    </message>
    <message>
        <source>Correct the formula, or put the value in its place.</source>
        <translation>Исправьте формулу или поставьте вместо неё значение.</translation>
    </message>
    <message>
        <source>Latin letters that look Russian were replaced.</source>
        <translation>Латинские буквы, похожие на русские, заменены.</translation>
    </message>
    <message>
        <source>The name has Latin letters.</source>
        <translation>В имени есть латинские буквы.</translation>
    </message>
    <message>
        <source>Check the name against the identity document.</source>
        <translation>Сверьте имя с удостоверением личности.</translation>
    </message>
    <message>
        <source>The name has digits.</source>
        <translation>В имени есть цифры.</translation>
    </message>
    <message>
        <source>Given name and patronymic seem to be swapped.</source>
        <translation>Похоже, имя и отчество переставлены.</translation>
    </message>
    <message>
        <source>Correct the file; the person is found either way.</source>
        <translation>Исправьте файл; пациент найдётся и так.</translation>
    </message>
    <message>
        <source>Correct the date in the file, as DD.MM.YYYY.</source>
        <translation>Исправьте дату в файле в виде ДД.ММ.ГГГГ.</translation>
    </message>
    <message>
        <source>There is no such day: %1.</source>
        <translation>Такого дня нет: %1.</translation>
    </message>
    <message>
        <source>The year has two digits, and the century cannot be told: %1.</source>
        <translation>Год из двух цифр, век определить нельзя: %1.</translation>
    </message>
    <message>
        <source>This is not a date: %1.</source>
        <translation>Это не дата: %1.</translation>
    </message>
    <message>
        <source>The date lies ahead: %1.</source>
        <translation>Дата ещё не наступила: %1.</translation>
    </message>
    <message>
        <source>The date lies before 1900: %1.</source>
        <translation>Дата раньше 1900 года: %1.</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Прочитано как %1.</translation>
    </message>
    <message>
        <source>The policy number is kept as a number; all its digits are there.</source>
        <translation>Номер полиса хранится как число; все цифры на месте.</translation>
    </message>
    <message>
        <source>Spaces or hyphens were left out.</source>
        <translation>Пробелы или дефисы убраны.</translation>
    </message>
    <message>
        <source>In the source file, format the column as text, enter the numbers again, and save.</source>
        <translation>В исходном файле задайте столбцу текстовый формат, введите номера заново и сохраните.</translation>
    </message>
    <message>
        <source>The policy number was kept as a number and has lost digits: %1.</source>
        <translation>Номер полиса хранился как число и потерял цифры: %1.</translation>
    </message>
    <message>
        <source>The policy number was kept as a number, and the spreadsheet has replaced its last digit by 0: %1.</source>
        <translation>Номер полиса хранился как число, и табличный редактор заменил последнюю цифру нулём: %1.</translation>
    </message>
    <message>
        <source>The policy number has 15 digits: kept as a number, it has lost a leading zero: %1.</source>
        <translation>В номере полиса 15 цифр: при хранении как числа пропал ноль в начале: %1.</translation>
    </message>
    <message>
        <source>Nine digits are the number of a temporary certificate, not of a policy: %1.</source>
        <translation>Девять цифр — номер временного свидетельства, а не полиса: %1.</translation>
    </message>
    <message>
        <source>The person is looked for by SNILS, or name and birth date.</source>
        <translation>Пациент ищется по СНИЛС либо по ФИО и дате рождения.</translation>
    </message>
    <message>
        <source>The check digit of the policy number is wrong: %1.</source>
        <translation>Контрольная цифра номера полиса неверна: %1.</translation>
    </message>
    <message>
        <source>Compare the number with the policy: a digit is mistyped.</source>
        <translation>Сверьте номер с полисом: в одной цифре ошибка.</translation>
    </message>
    <message>
        <source>This is not a policy number: %1.</source>
        <translation>Это не номер полиса: %1.</translation>
    </message>
    <message>
        <source>A policy number has 16 digits. Correct the cell or leave it empty.</source>
        <translation>В номере полиса 16 цифр. Исправьте ячейку или оставьте её пустой.</translation>
    </message>
    <message>
        <source>A policy number has 16 digits; this one has %1: %2.</source>
        <translation>В номере полиса 16 цифр, а здесь %1: %2.</translation>
    </message>
    <message>
        <source>Compare the number with the policy and correct the cell, or leave it empty.</source>
        <translation>Сверьте номер с полисом и исправьте ячейку или оставьте её пустой.</translation>
    </message>
    <message>
        <source>Leading zeros were put back.</source>
        <translation>Нули в начале восстановлены.</translation>
    </message>
    <message>
        <source>The control number of the SNILS is wrong: %1.</source>
        <translation>Контрольное число СНИЛС неверно: %1.</translation>
    </message>
    <message>
        <source>A SNILS has 11 digits: %1.</source>
        <translation>В СНИЛС 11 цифр: %1.</translation>
    </message>
    <message>
        <source>It was left out; the person is known by the policy number.</source>
        <translation>Он не использован; пациент известен по номеру полиса.</translation>
    </message>
    <message>
        <source>Compare the number with the certificate and correct the cell, or leave it empty.</source>
        <translation>Сверьте номер со свидетельством и исправьте ячейку или оставьте её пустой.</translation>
    </message>
    <message>
        <source>The sex cannot be read: %1.</source>
        <translation>Не удалось прочитать пол: %1.</translation>
    </message>
    <message>
        <source>Write М or Ж.</source>
        <translation>Напишите М или Ж.</translation>
    </message>
    <message>
        <source>The phone cannot be read: %1.</source>
        <translation>Не удалось прочитать телефон: %1.</translation>
    </message>
    <message>
        <source>A Russian number has ten digits after +7 or 8.</source>
        <translation>В российском номере десять цифр после +7 или 8.</translation>
    </message>
    <message>
        <source>The stage cannot be read: %1.</source>
        <translation>Не удалось прочитать этап: %1.</translation>
    </message>
    <message>
        <source>Write 1 or 2.</source>
        <translation>Напишите 1 или 2.</translation>
    </message>
    <message>
        <source>The policy number does not fit the birth date or the sex.</source>
        <translation>Номер полиса не согласуется с датой рождения или полом.</translation>
    </message>
    <message>
        <source>Compare with the policy. Valid numbers that do not fit exist.</source>
        <translation>Сверьте с полисом. Бывают действительные номера, которые не согласуются.</translation>
    </message>
    <message>
        <source>Nothing tells who this is: no policy number, no SNILS, no name with a birth date.</source>
        <translation>Нельзя понять, кто это: нет номера полиса, СНИЛС, ФИО с датой рождения.</translation>
    </message>
    <message>
        <source>Fill in the policy number, or the SNILS, or the full name and the birth date.</source>
        <translation>Заполните номер полиса, СНИЛС либо полное ФИО и дату рождения.</translation>
    </message>
    <message>
        <source>No policy number: the person is looked for by SNILS.</source>
        <translation>Номера полиса нет: пациент ищется по СНИЛС.</translation>
    </message>
    <message>
        <source>No policy number: the person is looked for by name and birth date.</source>
        <translation>Номера полиса нет: пациент ищется по ФИО и дате рождения.</translation>
    </message>
    <message>
        <source>Fill in the policy number where it is known.</source>
        <translation>Заполните номер полиса там, где он известен.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written. Check that the folder is there, may be written to and has free space, and that the file is not open in another program.</source>
        <translation>Не удалось записать файл «%1». Проверьте, что папка существует, доступна для записи и на диске есть место, а файл не открыт в другой программе.</translation>
    </message>
    <message>
        <source>The table has more rows or columns than a sheet can hold. Narrow it by a filter.</source>
        <translation>В таблице больше строк или столбцов, чем помещается на лист. Сузьте её фильтром.</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Записывать нечего.</translation>
    </message>
    <message>
        <source>The letters of the file cannot be made out: its encoding is unknown. Save it as CSV in UTF-8, or as .xlsx.</source>
        <translation>Буквы в файле не распознаны: кодировка неизвестна. Сохраните его как CSV в UTF-8 или как .xlsx.</translation>
    </message>
    <message>
        <source>The sheet has more rows or columns than a spreadsheet can have (%1 × %2). Save it again from a spreadsheet program.</source>
        <translation>На листе больше строк или столбцов, чем бывает в таблицах (%1 × %2). Сохраните его заново из табличного редактора.</translation>
    </message>
    <message>
        <source>The sheet is not open.</source>
        <translation>Лист не открыт.</translation>
    </message>
    <message>
        <source>The workbook has no visible sheet with a table. Show the sheet with the list and save the workbook again.</source>
        <translation>В книге нет видимого листа с таблицей. Отобразите лист со списком и сохраните книгу снова.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete. Copy it again from where it came, or ask for it to be saved and sent once more.</source>
        <translation>Файл повреждён или неполон. Скопируйте его ещё раз или попросите сохранить и прислать заново.</translation>
    </message>
    <message>
        <source>The file holds too many parts to be a list. Save it again as an XLSX workbook.</source>
        <translation>В файле слишком много частей для списка. Сохраните его заново как книгу XLSX.</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a list can hold, so it was not read. Ask for a file with the list alone.</source>
        <translation>При распаковке файл намного больше любого списка, поэтому он не прочитан. Попросите файл только со списком.</translation>
    </message>
    <message>
        <source>The file has more rows than a list can have (%1). Delete the empty rows below the list, or split it.</source>
        <translation>В файле больше строк, чем может быть в списке (%1). Удалите пустые строки под списком или разделите его.</translation>
    </message>
    <message>
        <source>This is an XML file, and neither a table nor a monthly list (R01). Ask for the list as .xlsx or .csv.</source>
        <translation>Это файл XML, но не таблица и не месячный список (R01). Попросите список в формате .xlsx или .csv.</translation>
    </message>
    <message>
        <source>Only “%1” was read; the file also has: %2.</source>
        <translation>Прочитан только лист «%1»; в файле есть ещё: %2.</translation>
    </message>
    <message>
        <source>If the list goes on there, import these too, one after the other.</source>
        <translation>Если список продолжается там, загрузите и их, по очереди.</translation>
    </message>
    <message>
        <source>The list is read for %1, but the file says that it is of %2.</source>
        <translation>Список загружается за %1, а в файле указан %2.</translation>
    </message>
    <message>
        <source>Check that this is the file of the month, or choose the other month.</source>
        <translation>Проверьте, тот ли это файл, или выберите другой месяц.</translation>
    </message>
    <message>
        <source>There are %1 more notes on rows; the first %2 are shown.</source>
        <translation>Ещё замечаний к строкам: %1; показаны первые %2.</translation>
    </message>
    <message>
        <source>Ask for the list to be corrected at its source: the same fault is in most rows.</source>
        <translation>Попросите исправить список в источнике: одна и та же ошибка в большинстве строк.</translation>
    </message>
    <message>
        <source>More than %1 rows cannot be used; in the first it is: %2 Look at the columns in the preview, or ask for the list to be corrected.</source>
        <translation>Больше %1 строк нельзя использовать; в первой: %2 Проверьте столбцы в предпросмотре или попросите исправить список.</translation>
    </message>
    <message>
        <source>More than %1 rows name people who stand in the list already, so this is a list of visits and not of people. Ask for a list with one row a person.</source>
        <translation>Больше %1 строк называют людей, которые уже есть в списке: это список посещений, а не людей. Попросите список, где на человека одна строка.</translation>
    </message>
    <message>
        <source>The row stands under a second header (row %1) whose columns are not those of the first.</source>
        <translation>Строка стоит под второй шапкой (строка %1), столбцы которой не совпадают с первой.</translation>
    </message>
    <message>
        <source>Put the rows under that header into a file of their own, or order their columns like those above.</source>
        <translation>Вынесите строки под этой шапкой в отдельный файл или расположите их столбцы как выше.</translation>
    </message>
    <message>
        <source>Rows that the spreadsheet hides were read like the others: %1, the first is row %2.</source>
        <translation>Скрытые в таблице строки прочитаны наравне с другими: %1, первая — строка %2.</translation>
    </message>
    <message>
        <source>Check whether they belong to the list: a filter may hide people who left.</source>
        <translation>Проверьте, относятся ли они к списку: фильтр может скрывать выбывших.</translation>
    </message>
    <message>
        <source>Rows without a name and a number were left out: %1, the first is row %2.</source>
        <translation>Строки без имени и номера пропущены: %1, первая — строка %2.</translation>
    </message>
    <message>
        <source>Most likely a column was filled down too far. Look at the end of the list.</source>
        <translation>Скорее всего, столбец протянут слишком далеко вниз. Посмотрите конец списка.</translation>
    </message>
    <message>
        <source>The list is read for %1, but rows are of another month: %2, the first is row %3 (%4).</source>
        <translation>Список загружается за %1, но есть строки другого месяца: %2, первая — строка %3 (%4).</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>не используется</translation>
    </message>
    <message>
        <source>new are %1</source>
        <translation>новые — %1</translation>
    </message>
    <message>
        <source>gone are %1</source>
        <translation>исчезли — %1</translation>
    </message>
    <message>
        <source>moved are %1</source>
        <translation>переставлены — %1</translation>
    </message>
    <message>
        <source>The columns of the file have changed since last time: %1.</source>
        <translation>Столбцы файла изменились с прошлого раза: %1.</translation>
    </message>
    <message>
        <source>Check the columns before the import; what you correct is remembered.</source>
        <translation>Проверьте столбцы перед загрузкой; ваши исправления запомнятся.</translation>
    </message>
    <message>
        <source>The file has quite other columns than last time, so what is remembered of them was not used.</source>
        <translation>Столбцы файла совсем не такие, как в прошлый раз, поэтому запомненное не использовано.</translation>
    </message>
    <message>
        <source>What is remembered of the file&apos;s columns cannot be read. Choose the columns once more.</source>
        <translation>Запомненные столбцы файла не читаются. Выберите столбцы заново.</translation>
    </message>
    <message>
        <source>The workbook has more than %1 sheets. Copy the sheet with the list into a workbook of its own.</source>
        <translation>В книге больше %1 листов. Скопируйте лист со списком в отдельную книгу.</translation>
    </message>
    <message>
        <source>Row %1 stands %2 times, one below the other; it was read once.</source>
        <translation>Строка %1 повторена подряд %2 раз; прочитана один раз.</translation>
    </message>
    <message>
        <source>The letters of the file are not in %1, as it says of itself. Ask for the list in windows-1251 or UTF-8.</source>
        <translation>Буквы файла не в кодировке %1, которую он называет. Попросите список в windows-1251 или UTF-8.</translation>
    </message>
    <message>
        <source>The list breaks off in record %1, so nothing of it was taken. Ask for it to be sent once more, whole.</source>
        <translation>Список обрывается на записи %1, поэтому из него ничего не взято. Попросите прислать его ещё раз, целиком.</translation>
    </message>
    <message>
        <source>Record %1 of the list does not end, so nothing of it was taken. Ask for it to be sent once more.</source>
        <translation>Запись %1 списка не закончена, поэтому из него ничего не взято. Попросите прислать список ещё раз.</translation>
    </message>
    <message>
        <source>Elements that only later records have were left out: %1.</source>
        <translation>Пропущены элементы, которые есть только в поздних записях: %1.</translation>
    </message>
    <message>
        <source>They are not of the format R01. If they matter, ask for the list as .xlsx.</source>
        <translation>Их нет в формате R01. Если они важны, попросите список в формате .xlsx.</translation>
    </message>
    <message>
        <source>Hidden sheets were left out: %1.</source>
        <translation>Скрытые листы пропущены: %1.</translation>
    </message>
    <message>
        <source>If the list goes on there, show the sheets in a spreadsheet program, save the file and choose it again.</source>
        <translation>Если список продолжается там, покажите листы в табличном редакторе, сохраните файл и выберите его снова.</translation>
    </message>
    <message>
        <source>Row %1 is too long to be a row of a list. Look whether a quotation mark or a line break is missing there, or ask for the list as .xlsx.</source>
        <translation>Строка %1 слишком длинна для строки списка. Посмотрите, не пропущена ли там кавычка или перевод строки, или попросите список в формате .xlsx.</translation>
    </message>
    <message>
        <source>Row %1 has more than %2 filled columns, so this is no list of people. Delete the columns that do not belong to the list, or copy the list into a new file.</source>
        <translation>В строке %1 заполнено больше %2 столбцов: это не список людей. Удалите лишние столбцы или скопируйте список в новый файл.</translation>
    </message>
    <message>
        <source>Cells far to the right of the list were left out: %1, the first is %2.</source>
        <translation>Ячейки далеко справа от списка пропущены: %1, первая — %2.</translation>
    </message>
    <message>
        <source>Look at that cell: if it belongs to the list, move it to the other columns.</source>
        <translation>Посмотрите эту ячейку: если она относится к списку, перенесите её к остальным столбцам.</translation>
    </message>
    <message>
        <source>Texts longer than %1 characters were cut off: %2, the first in %3.</source>
        <translation>Тексты длиннее %1 знаков обрезаны: %2, первый — в %3.</translation>
    </message>
    <message>
        <source>Look at that cell: a quotation mark or a line break may be missing before it.</source>
        <translation>Посмотрите эту ячейку: перед ней может быть пропущена кавычка или перевод строки.</translation>
    </message>
    <message>
        <source>This is no name, it has %1 characters.</source>
        <translation>Это не имя: здесь %1 знаков.</translation>
    </message>
    <message>
        <source>Correct the cell: a quotation mark or a line break may be missing before it.</source>
        <translation>Исправьте ячейку: перед ней может быть пропущена кавычка или перевод строки.</translation>
    </message>
    <message>
        <source>The cell has more than %1 phones; the rest was left out.</source>
        <translation>В ячейке больше %1 телефонов; остальные пропущены.</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters and was cut off.</source>
        <translation>Текст длиннее %1 знаков и обрезан.</translation>
    </message>
    <message>
        <source>The workbook holds more text than a list of a million people has. Copy the list into a workbook of its own, or save it as CSV.</source>
        <translation>В книге больше текста, чем в списке на миллион человек. Скопируйте список в отдельную книгу или сохраните его в CSV.</translation>
    </message>
    <message>
        <source>The file defines words of its own (a document type), which no list needs and attacks use, so it was not read. Ask for the list to be saved once more by a spreadsheet program.</source>
        <translation>Файл определяет собственные слова (тип документа): спискам это не нужно, а атаки этим пользуются, поэтому он не прочитан. Попросите сохранить список заново в табличном редакторе.</translation>
    </message>
    <message>
        <source>Ask for the list in windows-1251 or UTF-8.</source>
        <translation>Попросите список в windows-1251 или UTF-8.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Unpack or open it with the password, save it without one, and choose that file.</source>
        <translation>Файл защищён паролем. Распакуйте или откройте его с паролем, сохраните без пароля и выберите этот файл.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>A fault needs a kind: status, html, half, hang, reset, wrong-type, slow or lose-answer; status lies in 200 … 599, times is not 0.</source>
        <translation>Сбою нужен вид: status, html, half, hang, reset, wrong-type, slow или lose-answer; status от 200 до 599, times не 0.</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter this table (Ctrl+F)</source>
        <translation>Фильтр по таблице (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter this table</source>
        <translation>Фильтр по таблице</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a share; Russian puts a no-break space before the sign</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>осталась %n с</numerusform>
            <numerusform>осталось %n с</numerusform>
            <numerusform>осталось %n с</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Понедельник</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Вторник</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Среда</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Четверг</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Пятница</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Суббота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Воскресенье</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>каб.&#xa0;%1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>cardiovascular</source>
        <translation>сердечно-сосудистые</translation>
    </message>
    <message>
        <source>priority right</source>
        <translation>право на приоритет</translation>
    </message>
    <message>
        <source>low mobility</source>
        <translation>маломобильные</translation>
    </message>
    <message>
        <source>CVD</source>
        <comment>short for cardiovascular</comment>
        <translation>ССЗ</translation>
    </message>
    <message>
        <source>priority</source>
        <comment>short for priority right</comment>
        <translation>приоритет</translation>
    </message>
    <message>
        <source>mobility</source>
        <comment>short for low mobility</comment>
        <translation>маломоб.</translation>
    </message>
</context>
<context>
    <name>HelpKeys</name>
    <message>
        <source>Help on the page; closes it when it is open</source>
        <translation>Справка по странице; если открыта — закрыть</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти пациента</translation>
    </message>
    <message>
        <source>Go to a place by its number, 1 to 8</source>
        <translation>Перейти к разделу по номеру, от 1 до 8</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Go back, also out of a field</source>
        <translation>Назад, в том числе из поля</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Отменить последнее действие</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>Заблокировать рабочее место</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Фильтр по таблице</translation>
    </message>
    <message>
        <source>Open the chosen row</source>
        <translation>Открыть выбранную строку</translation>
    </message>
    <message>
        <source>Copy the chosen rows as a table</source>
        <translation>Скопировать выбранные строки как таблицу</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Экспортировать таблицу</translation>
    </message>
    <message>
        <source>Print the table</source>
        <translation>Напечатать таблицу</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
</context>
<context>
    <name>HomeVisitForm</name>
    <message>
        <source>Home visit to %1</source>
        <translation>Визит на дом: %1</translation>
    </message>
    <message>
        <source>Ask for the visit</source>
        <translation>Запросить визит</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Кто или что</translation>
    </message>
    <message>
        <source>therapist, laboratory, cardiologist …</source>
        <translation>терапевт, лаборатория, кардиолог…</translation>
    </message>
    <message>
        <source>Write who should come.</source>
        <translation>Напишите, кто должен прийти.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>who opens the door, floor, lift, entry code, time of day</source>
        <translation>кто откроет дверь, этаж, лифт, домофон, время дня</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
    <message>
        <source>The home visit is asked for: %1, until %2. It goes to the polyclinic with the next sync.</source>
        <translation>Визит на дом запрошен: %1, до %2. Запрос уйдёт в поликлинику при следующей синхронизации.</translation>
    </message>
</context>
<context>
    <name>IdentityText</name>
    <message>
        <source>The same policy number</source>
        <translation>Тот же номер полиса</translation>
    </message>
    <message>
        <source>The same SNILS</source>
        <translation>Тот же СНИЛС</translation>
    </message>
    <message>
        <source>The same name and birth date</source>
        <translation>Те же ФИО и дата рождения</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Похожи</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Номер полиса</translation>
    </message>
    <message>
        <source>SNILS</source>
        <translation>СНИЛС</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>похоже</translation>
    </message>
    <message>
        <source>one letter replaced</source>
        <translation>заменена одна буква</translation>
    </message>
    <message>
        <source>neighbouring key</source>
        <translation>соседняя клавиша</translation>
    </message>
    <message>
        <source>one letter left out</source>
        <translation>пропущена одна буква</translation>
    </message>
    <message>
        <source>one letter too many</source>
        <translation>одна буква лишняя</translation>
    </message>
    <message>
        <source>two letters swapped</source>
        <translation>переставлены две буквы</translation>
    </message>
    <message>
        <source>double name in another order</source>
        <translation>двойная фамилия или имя в другом порядке</translation>
    </message>
    <message>
        <source>half of a double name</source>
        <translation>половина двойной фамилии или имени</translation>
    </message>
    <message>
        <source>an initial</source>
        <translation>инициал</translation>
    </message>
    <message>
        <source>stands in another part of the name</source>
        <translation>стоит на другом месте в ФИО</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>переставлены день и месяц</translation>
    </message>
    <message>
        <source>one digit replaced</source>
        <translation>заменена одна цифра</translation>
    </message>
    <message>
        <source>two digits swapped</source>
        <translation>переставлены две цифры</translation>
    </message>
    <message>
        <source>a digit left out or added</source>
        <translation>пропущена или лишняя цифра</translation>
    </message>
    <message>
        <source>perhaps changed by marriage</source>
        <translation>возможно, смена фамилии в браке</translation>
    </message>
    <message>
        <source>part of the address</source>
        <translation>часть адреса</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>отличается</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>%1: %2 in the row, %3 in the replica (%4).</source>
        <translation>%1: в строке %2, в базе %3 (%4).</translation>
    </message>
    <message>
        <source>Agree: %1.</source>
        <translation>Совпадают: %1.</translation>
    </message>
    <message>
        <source>Alike: %1.</source>
        <translation>Похожи: %1.</translation>
    </message>
    <message>
        <source>Differ: %1.</source>
        <translation>Отличаются: %1.</translation>
    </message>
    <message>
        <source>Not given: %1.</source>
        <translation>Не указаны: %1.</translation>
    </message>
    <message>
        <source>A remembered decision on a person cannot be read: &apos;%1&apos; is missing. Decide again.</source>
        <translation>Запомненное решение о человеке не читается: нет «%1». Примите решение снова.</translation>
    </message>
</context>
<context>
    <name>JoinText</name>
    <message>
        <source>The polyclinic&apos;s system knows this record and not the other.</source>
        <translation>Эту запись МИС знает, а другую — нет.</translation>
    </message>
    <message>
        <source>More hangs on this record: %1 entries against %2.</source>
        <translation>С этой записью связано больше: %1 против %2.</translation>
    </message>
    <message>
        <source>This record was changed later.</source>
        <translation>Эта запись изменена позже.</translation>
    </message>
    <message>
        <source>Nothing tells the records apart: the older one stays.</source>
        <translation>Записи ничем не различаются: остаётся более старая.</translation>
    </message>
    <message>
        <source>A stored join of two records does not say which records: it cannot be taken back.</source>
        <translation>В сохранённом объединении не указаны записи: отменить его нельзя.</translation>
    </message>
</context>
<context>
    <name>LeaveReason</name>
    <message>
        <source>Already passed</source>
        <translation>Уже прошёл</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>Умер</translation>
    </message>
    <message>
        <source>Moved to another polyclinic</source>
        <translation>Прикреплён к другой МО</translation>
    </message>
    <message>
        <source>Changed insurer</source>
        <translation>Сменил страховую компанию</translation>
    </message>
    <message>
        <source>Duplicate record</source>
        <translation>Двойная запись</translation>
    </message>
    <message>
        <source>Age or sex does not fit</source>
        <translation>Не подходит по возрасту или полу</translation>
    </message>
    <message>
        <source>Programme is closed</source>
        <translation>Программа закрыта</translation>
    </message>
    <message>
        <source>Interval has not run out</source>
        <translation>Срок ещё не подошёл</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказался</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>Give a number of days from 1 to 366.</source>
        <translation>Укажите число дней от 1 до 366.</translation>
    </message>
</context>
<context>
    <name>ListCategory</name>
    <message>
        <source>Same</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменились</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>Выбывают</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Спорные</translation>
    </message>
    <message>
        <source>Probable</source>
        <translation>Вероятные</translation>
    </message>
    <message>
        <source>Unidentified</source>
        <translation>Не опознаны</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Номер полиса</translation>
    </message>
    <message>
        <source>SNILS</source>
        <translation>СНИЛС</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Polyclinic code</source>
        <translation>Код МО</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Date of passing</source>
        <translation>Дата прохождения</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
</context>
<context>
    <name>ListsRows</name>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation>%1-й квартал %2</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Выбыло</translation>
    </message>
    <message>
        <source>Informed</source>
        <translation>Проинформ.</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Прошли</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний контакт</translation>
    </message>
    <message>
        <source>Left the list</source>
        <translation>Выбыл из списка</translation>
    </message>
    <message>
        <source>left</source>
        <translation>выбыл</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Полис</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Что указано</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Как исправить</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Различия</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>Строка файла</translation>
    </message>
    <message>
        <source>on the list %1, left %2, informed %3, passed %4</source>
        <translation>в списке %1, выбыли %2, проинформированы %3, прошли %4</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>%1 · passed %2 · left %3</source>
        <comment>people on the list, under its name</comment>
        <translation>%1 · прошли %2 · выбыли %3</translation>
    </message>
</context>
<context>
    <name>LowMobilityForm</name>
    <message>
        <source>Low mobility: %1</source>
        <translation>Маломобильность: %1</translation>
    </message>
    <message>
        <source>Mark as of low mobility</source>
        <translation>Отметить как маломобильного</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>cannot leave the flat, moves in a wheelchair, disability of group I …</source>
        <translation>не выходит из дома, передвигается в коляске, инвалидность I группы…</translation>
    </message>
    <message>
        <source>Write the ground: the polyclinic plans the visits by it.</source>
        <translation>Напишите основание: по нему поликлиника планирует визиты.</translation>
    </message>
    <message>
        <source>%1 is marked as of low mobility: care at home is offered first.</source>
        <translation>Отмечена маломобильность: %1. Сначала предлагается помощь на дому.</translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>This program is incomplete: a step of its data format is missing.</source>
        <translation>Программа установлена не полностью: не хватает шага обновления данных.</translation>
    </message>
    <message>
        <source>This data was written by a newer DutyDesk. Update the program; the data was left untouched.</source>
        <translation>Эти данные записаны более новой версией DutyDesk. Обновите программу; данные не тронуты.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>The entry to be sent is not there any more.</source>
        <translation>Записи для отправки больше нет.</translation>
    </message>
    <message>
        <source>This kind of record cannot be sent.</source>
        <translation>Записи этого вида не отправляются.</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>Too short: eight characters at least.</source>
        <translation>Слишком короткий: нужно не меньше восьми знаков.</translation>
    </message>
    <message>
        <source>Weak: easy to guess. Three or four words in a row are stronger.</source>
        <translation>Слабый: его легко подобрать. Надёжнее три-четыре слова подряд.</translation>
    </message>
    <message>
        <source>Fair: a few characters more would make it strong.</source>
        <translation>Средний: ещё несколько знаков сделают его надёжным.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Надёжный.</translation>
    </message>
</context>
<context>
    <name>Patch</name>
    <message>
        <source>This is not a JSON Patch (RFC 6902).</source>
        <translation>Это не JSON Patch (RFC 6902).</translation>
    </message>
    <message>
        <source>The patch does not fit the resource: a path is missing or a test failed.</source>
        <translation>Правка не подходит к ресурсу: нет такого пути или проверка не прошла.</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>not started</source>
        <translation>не начато</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>назначено</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>снято</translation>
    </message>
    <message>
        <source>informing about prevention</source>
        <translation>информирование о профилактике</translation>
    </message>
    <message>
        <source>help with appointments</source>
        <translation>помощь с записью</translation>
    </message>
    <message>
        <source>accompaniment by priority right</source>
        <translation>сопровождение по праву на приоритет</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>опрос</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>согласие отозвано</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>Has withdrawn the consent: %1.</source>
        <translation>Согласие отозвано: %1.</translation>
    </message>
    <message>
        <source>Consent withdrawn: %1</source>
        <translation>Согласие отозвано: %1</translation>
    </message>
</context>
<context>
    <name>PersonCards</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n попытка</numerusform>
            <numerusform>%n попытки</numerusform>
            <numerusform>%n попыток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n открытый</numerusform>
            <numerusform>%n открытых</numerusform>
            <numerusform>%n открытых</numerusform>
        </translation>
    </message>
    <message>
        <source>paper %1</source>
        <translation>бумага %1</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
</context>
<context>
    <name>PhonesForm</name>
    <message>
        <source>Phones of %1</source>
        <translation>Телефоны: %1</translation>
    </message>
    <message>
        <source>Save the phones</source>
        <translation>Сохранить телефоны</translation>
    </message>
    <message>
        <source>Phone numbers, one a line, the first is called first</source>
        <translation>Номера телефонов, по одному в строке; первым звонят по верхнему</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>По одному в строке</translation>
    </message>
    <message>
        <source>“%1” is not a Russian phone number: ten digits after +7 or 8.</source>
        <translation>«%1» — не российский номер: нужно десять цифр после +7 или 8.</translation>
    </message>
    <message>
        <source>The former phones of %1 are back.</source>
        <translation>Прежние телефоны восстановлены: %1.</translation>
    </message>
    <message>
        <source>The phones of %1 are saved.</source>
        <translation>Телефоны сохранены: %1.</translation>
    </message>
</context>
<context>
    <name>Population</name>
    <message>
        <source>The population needs a valid day to end on.</source>
        <translation>Для населения нужен правильный день окончания.</translation>
    </message>
    <message>
        <source>The population &apos;%1&apos; is not known: use demo, polyclinic or region.</source>
        <translation>Население «%1» неизвестно: demo, polyclinic или region.</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Printing was cancelled.</source>
        <translation>Печать отменена.</translation>
    </message>
    <message>
        <source>There is nothing to print. Choose at least one person.</source>
        <translation>Печатать нечего. Выберите хотя бы одного пациента.</translation>
    </message>
    <message>
        <source>The printer or the file does not take the page. Check the paper, the free space and the rights, and print again.</source>
        <translation>Принтер или файл не принимает страницу. Проверьте бумагу, свободное место и права и напечатайте снова.</translation>
    </message>
    <message>
        <source>The last page could not be finished. Print again.</source>
        <translation>Не удалось завершить последнюю страницу. Напечатайте снова.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written in %2. Choose another folder or free some space.</source>
        <translation>Не удалось записать файл %1 в %2. Выберите другую папку или освободите место.</translation>
    </message>
</context>
<context>
    <name>PullBulk</name>
    <message>
        <source>The server&apos;s description of the first load cannot be read.</source>
        <translation>Не удалось прочитать описание первой загрузки с сервера.</translation>
    </message>
    <message>
        <source>The server did not give the first load in one piece; it was read page by page.</source>
        <translation>Сервер не отдал первую загрузку целиком; она прочитана постранично.</translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message>
        <source>The audit trail is not the one that this server was told of: it was cut back, rewritten or put back from a backup. Have the auditor look at it.</source>
        <translation>Журнал не тот, о котором знает этот сервер: он обрезан, переписан или восстановлен из копии. Пусть его посмотрит аудитор.</translation>
    </message>
    <message>
        <source>The server did not take the heads of the audit trail; they are sent with the next run.</source>
        <translation>Сервер не принял печати журнала; они уйдут при следующем обмене.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>A reading told by %1</source>
        <translation>Показание со слов пациента: %1</translation>
    </message>
    <message>
        <source>Record the reading</source>
        <translation>Записать показание</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Артериальное давление</translation>
    </message>
    <message>
        <source>mm Hg</source>
        <translation>мм рт. ст.</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Пульс</translation>
    </message>
    <message>
        <source>beats a minute</source>
        <translation>уд. в минуту</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>кг</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Измерено</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Type a value between %1 and %2.</source>
        <translation>Введите значение от %1 до %2.</translation>
    </message>
    <message>
        <source>The lower pressure is below the upper one.</source>
        <translation>Нижнее давление должно быть меньше верхнего.</translation>
    </message>
    <message>
        <source>The reading is recorded: %1.</source>
        <translation>Показание записано: %1.</translation>
    </message>
    <message>
        <source>Upper pressure</source>
        <translation>Верхнее давление</translation>
    </message>
    <message>
        <source>Lower pressure</source>
        <translation>Нижнее давление</translation>
    </message>
</context>
<context>
    <name>ReconcileText</name>
    <message>
        <source>Name and birth date are those of row %1, but the number is another&apos;s.</source>
        <translation>ФИО и дата рождения — как в строке %1, но номер чужой.</translation>
    </message>
    <message numerus="yes">
        <source>%n people may be meant: choose one.</source>
        <translation>
            <numerusform>Подходит %n человек: выберите.</numerusform>
            <numerusform>Подходят %n человека: выберите одного.</numerusform>
            <numerusform>Подходят %n человек: выберите одного.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody insured here has this policy number, SNILS, or name with this birth date.</source>
        <translation>Среди застрахованных нет никого с таким номером полиса, СНИЛС или ФИО и датой рождения.</translation>
    </message>
    <message>
        <source>The file still names the person.</source>
        <translation>В файле пациент ещё указан.</translation>
    </message>
    <message>
        <source>Only the file names the person; by the replica they must not be on the list.</source>
        <translation>Пациент указан только в файле; по данным рабочего места его в списке быть не должно.</translation>
    </message>
    <message>
        <source>The file says stage I was passed on %1; the polyclinic&apos;s system has no record of it.</source>
        <translation>По файлу I этап пройден %1; в МИС записи об этом нет.</translation>
    </message>
    <message>
        <source>The polyclinic&apos;s system has taken the person off the list; the file still names them.</source>
        <translation>МИС исключила пациента из списка; в файле он ещё указан.</translation>
    </message>
    <message>
        <source>The polyclinic&apos;s system has taken the person off the list and gives no reason.</source>
        <translation>МИС исключила пациента из списка без указания причины.</translation>
    </message>
    <message>
        <source>No longer on the polyclinic&apos;s list; the file still names the person.</source>
        <translation>В списке МИС больше нет; в файле ещё указан.</translation>
    </message>
    <message>
        <source>No longer on the polyclinic&apos;s list, and the reason is not known.</source>
        <translation>В списке МИС больше нет, причина неизвестна.</translation>
    </message>
    <message>
        <source>In the file and not on the polyclinic&apos;s list yet.</source>
        <translation>Есть в файле, в списке МИС ещё нет.</translation>
    </message>
    <message>
        <source>On the polyclinic&apos;s list and not in the file.</source>
        <translation>Есть в списке МИС, в файле нет.</translation>
    </message>
    <message>
        <source>Joined the polyclinic&apos;s list since the last reconciliation.</source>
        <translation>Появился в списке МИС после прошлой сверки.</translation>
    </message>
    <message>
        <source>Differs: %1.</source>
        <translation>Отличается: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 would leave the list; more than %3% need the coordinator&apos;s agreement.</source>
        <translation>Из списка выбыли бы %1 из %2; больше %3&#xa0;% — только с согласия координатора.</translation>
    </message>
    <message>
        <source>The polyclinic&apos;s list has shrunk from %1 to %2 people: check that it came whole.</source>
        <translation>Список МИС сократился с %1 до %2 человек: проверьте, что он получен полностью.</translation>
    </message>
    <message>
        <source>The file names %1 people and the polyclinic&apos;s list %2: check that the file is whole.</source>
        <translation>В файле %1 человек, в списке МИС %2: проверьте, что файл полон.</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>The row has no policy number and no SNILS.</source>
        <translation>В строке нет ни номера полиса, ни СНИЛС.</translation>
    </message>
    <message>
        <source>The policy number differs: %1 in the row, %2 in the replica.</source>
        <translation>Номер полиса отличается: в строке %1, в базе %2.</translation>
    </message>
    <message>
        <source>The SNILS differs: %1 in the row, %2 in the replica.</source>
        <translation>СНИЛС отличается: в строке %1, в базе %2.</translation>
    </message>
    <message>
        <source>The replica has no number to compare with.</source>
        <translation>В базе нет номера для сравнения.</translation>
    </message>
    <message>
        <source>The policy number belongs to %1 and the SNILS to %2: find out which is right.</source>
        <translation>Номер полиса принадлежит одному человеку (%1), а СНИЛС — другому (%2): выясните, что верно.</translation>
    </message>
    <message>
        <source>The number belongs to %1, born %2: neither name nor birth date agrees with the row.</source>
        <translation>Номер принадлежит другому человеку: %1, %2 г. р.; ни ФИО, ни дата рождения со строкой не совпадают.</translation>
    </message>
    <message>
        <source>Given name and patronymic are swapped.</source>
        <translation>Имя и отчество переставлены.</translation>
    </message>
    <message>
        <source>Passed stage I on %1.</source>
        <translation>I этап пройден %1.</translation>
    </message>
    <message>
        <source>Passed stage I on %1, %2.</source>
        <translation>I этап пройден %1, %2.</translation>
    </message>
    <message>
        <source>Died on %1.</source>
        <translation>Умер %1.</translation>
    </message>
    <message>
        <source>Died, the date is not known.</source>
        <translation>Умер, дата неизвестна.</translation>
    </message>
    <message>
        <source>Attached to another polyclinic: %1.</source>
        <translation>Прикреплён к другой поликлинике: %1.</translation>
    </message>
    <message>
        <source>Insured by another company now.</source>
        <translation>Теперь застрахован другой компанией.</translation>
    </message>
    <message>
        <source>A second record of a person who is kept under number %1.</source>
        <translation>Вторая запись пациента; основная — под номером %1.</translation>
    </message>
    <message>
        <source>Age %1 this year, or the sex, does not fit the programme.</source>
        <translation>Возраст в этом году (%1) или пол не подходит программе.</translation>
    </message>
    <message>
        <source>The programme is closed for this period.</source>
        <translation>На этот период программа закрыта.</translation>
    </message>
    <message>
        <source>Not due before %1: ill until %2, and %3 days must pass.</source>
        <translation>Срок подойдёт не раньше %1: болезнь закончилась %2, должно пройти дней: %3.</translation>
    </message>
    <message>
        <source>Not due before %1: passed the last time on %2.</source>
        <translation>Срок подойдёт не раньше %1: в прошлый раз пройдено %2.</translation>
    </message>
    <message>
        <source>Not due before %1: passed %2 on %3.</source>
        <translation>Срок подойдёт не раньше %1: %2 пройдена %3.</translation>
    </message>
    <message>
        <source>Not due before %1.</source>
        <translation>Срок подойдёт не раньше %1.</translation>
    </message>
    <message>
        <source>Refused on %1.</source>
        <translation>Отказался %1.</translation>
    </message>
    <message>
        <source>The parts of the name stand in another order.</source>
        <translation>Части ФИО стоят в другом порядке.</translation>
    </message>
    <message>
        <source>On %1 it was decided that the row is %2; now it agrees with %3.</source>
        <translation>%1 решено, что строка — это %2; теперь она совпадает с другим человеком: %3.</translation>
    </message>
    <message>
        <source>The number belongs to %1, born %2, and not everything agrees with it.</source>
        <translation>Номер принадлежит человеку: %1, %2 г. р., но совпадает не всё.</translation>
    </message>
    <message>
        <source>It was decided that the row is not %1, and nobody else fits.</source>
        <translation>Решено, что строка — это не %1, а больше никто не подходит.</translation>
    </message>
    <message>
        <source>It may be %1, whom row %2 names: one person twice, or two people?</source>
        <translation>Возможно, это %1 из строки %2: один человек дважды или два человека?</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>No known reason to leave</source>
        <translation>Причина выбытия неизвестна</translation>
    </message>
</context>
<context>
    <name>Replica</name>
    <message>
        <source>The folder cannot be written. Choose another one or ask for the rights to it.</source>
        <translation>В папку нельзя записывать. Выберите другую или попросите права на неё.</translation>
    </message>
    <message>
        <source>Another program has the replica open. Close every DutyDesk and wait for its syncs, then try again.</source>
        <translation>База открыта другой программой. Закройте все окна DutyDesk, дождитесь конца синхронизации и повторите.</translation>
    </message>
    <message>
        <source>The copy of the replica could not be read back whole. The replica was left as it was; check the disk.</source>
        <translation>Копия базы не прочиталась целиком. База осталась прежней; проверьте диск.</translation>
    </message>
    <message>
        <source>Broken off; the replica was left as it was.</source>
        <translation>Прервано; база осталась прежней.</translation>
    </message>
    <message>
        <source>The new replica could not take the place of the old one, which was left as it was. Check the rights to the folder.</source>
        <translation>Новая база не смогла занять место прежней; прежняя не изменилась. Проверьте права на папку.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>No dialogue scripts were found. Install the programme again.</source>
        <translation>Сценарии разговоров не найдены. Установите программу заново.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Не удалось прочитать файл %1.</translation>
    </message>
    <message>
        <source>Two dialogue scripts carry the id %1; change one of them.</source>
        <translation>У двух сценариев один идентификатор %1; измените один из них.</translation>
    </message>
    <message>
        <source>The rules file cannot be used: %1. Correct the file or restore the one that came with the programme.</source>
        <translation>Файл правил не подходит: %1. Исправьте его или верните тот, что поставлялся с программой.</translation>
    </message>
    <message>
        <source>The rules file %1 cannot be read. Install the programme again.</source>
        <translation>Не удалось прочитать файл правил %1. Установите программу заново.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The port is taken by another program. Choose another one, or 0 for a free one.</source>
        <translation>Порт занят другой программой. Выберите другой или 0 — свободный.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read: both are PEM files, the key RSA or EC without a passphrase.</source>
        <translation>Сертификат или ключ не читается: нужны файлы PEM, ключ RSA или EC без парольной фразы.</translation>
    </message>
    <message>
        <source>The file of the clients&apos; authority holds no certificate.</source>
        <translation>В файле удостоверяющего центра клиентов нет сертификата.</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>ENP %1</source>
        <translation>ЕНП %1</translation>
    </message>
    <message>
        <source>no longer attached</source>
        <translation>откреплён</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>cardioregistry</source>
        <translation>кардиорегистр</translation>
    </message>
    <message>
        <source>the company&apos;s exchange hub</source>
        <translation>узел обмена компании</translation>
    </message>
    <message>
        <source>polyclinic&apos;s information system</source>
        <translation>МИС поликлиники</translation>
    </message>
</context>
<context>
    <name>ServerSettings</name>
    <message>
        <source>&apos;%1&apos; is not a way to be let in: Bearer, Basic, N3 or OAuth2.</source>
        <translation>«%1» — не способ входа: Bearer, Basic, N3 или OAuth2.</translation>
    </message>
    <message>
        <source>The token holds spaces, line breaks or letters that no token has. Take its file or its text once more.</source>
        <translation>В токене есть пробелы, переводы строк или буквы, которых в токенах не бывает. Возьмите его файл или текст ещё раз.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address that gives access tokens. It begins with https:// and often ends with /token.</source>
        <translation>«%1» — не адрес, выдающий доступ. Он начинается с https:// и часто кончается на /token.</translation>
    </message>
    <message>
        <source>Give the client&apos;s name (client id) that the server&apos;s operators gave you.</source>
        <translation>Укажите имя клиента (client id), полученное от тех, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The address leads to another server now, which is not shown the known token or secret. Give it again.</source>
        <translation>Адрес теперь ведёт на другой сервер: известный токен или секрет ему не показывается. Укажите его заново.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of one host, for example mis.polyclinic.local.</source>
        <translation>«%1» — не имя одного узла, например mis.polyclinic.local.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is this computer: plain http to it needs no permission.</source>
        <translation>«%1» — этот компьютер: для http к нему разрешения не нужно.</translation>
    </message>
    <message>
        <source>Plain http to &apos;%1&apos; was not allowed.</source>
        <translation>Http без защиты для «%1» и не был разрешён.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>This file is not a store of the sandbox, or of another version. Choose another file; this one was left as it is.</source>
        <translation>Этот файл — не хранилище песочницы или другой версии. Выберите другой файл; этот оставлен как есть.</translation>
    </message>
    <message>
        <source>This type of resource is not kept here, or its id is not an R4 id.</source>
        <translation>Ресурсы этого вида здесь не хранятся, или идентификатор не по R4.</translation>
    </message>
    <message>
        <source>This is not a JSON object in UTF-8; nothing was stored.</source>
        <translation>Это не объект JSON в UTF-8; ничего не сохранено.</translation>
    </message>
    <message>
        <source>The sandbox&apos;s store could not be read or written. Check the free space and the rights to its file.</source>
        <translation>Хранилище песочницы не читается или не записывается. Проверьте свободное место и права на файл.</translation>
    </message>
</context>
<context>
    <name>SurveyForm</name>
    <message>
        <source>Satisfaction survey: %1</source>
        <translation>Опрос удовлетворённости: %1</translation>
    </message>
    <message>
        <source>Record the survey</source>
        <translation>Записать опрос</translation>
    </message>
    <message>
        <source>How easy was it to get an appointment</source>
        <translation>Насколько легко было записаться</translation>
    </message>
    <message>
        <source>Waiting in the polyclinic</source>
        <translation>Ожидание в поликлинике</translation>
    </message>
    <message>
        <source>Attitude of the staff</source>
        <translation>Отношение персонала</translation>
    </message>
    <message>
        <source>Result of the visit</source>
        <translation>Результат посещения</translation>
    </message>
    <message>
        <source>Would recommend the polyclinic (0 never – 10 surely)</source>
        <translation>Готовность рекомендовать поликлинику (0 — нет, 10 — да, обязательно)</translation>
    </message>
    <message>
        <source>Not answered yet: %1.</source>
        <translation>Ещё нет ответа: «%1».</translation>
    </message>
    <message>
        <source>The survey is recorded.</source>
        <translation>Опрос записан.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SyncEngine</name>
    <message>
        <source>The exchange is already under way, in this or another window.</source>
        <translation>Обмен уже идёт, в этом или другом окне.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check the rights to it.</source>
        <translation>В папку данных нельзя записывать. Проверьте права на неё.</translation>
    </message>
</context>
<context>
    <name>SyncRows</name>
    <message>
        <source>by the schedule</source>
        <translation>по расписанию</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>при запуске</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>из командной строки</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>первая</translation>
    </message>
    <message>
        <source>test of the connection</source>
        <translation>проверка связи</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Получено</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Расхождений</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длилась</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Подробно</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попыток</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Следующая попытка</translation>
    </message>
    <message>
        <source>The server&apos;s words</source>
        <translation>Ответ сервера</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправка</translation>
    </message>
    <message>
        <source>received</source>
        <translation>приём</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Запуск</translation>
    </message>
</context>
<context>
    <name>SyncStore</name>
    <message>
        <source>This connection is not set up any more.</source>
        <translation>Это подключение больше не настроено.</translation>
    </message>
</context>
<context>
    <name>TableExport</name>
    <message>
        <source>Excel workbook (*.xlsx);;Text with semicolons (*.csv);;Workbook protected with a password (*.xlsx.sealed)</source>
        <translation>Книга Excel (*.xlsx);;Текст через точку с запятой (*.csv);;Книга под паролем (*.xlsx.sealed)</translation>
    </message>
    <message>
        <source>A password for the file</source>
        <translation>Пароль для файла</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Печать: %1</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>The certificate of “%1” has expired (%2). Nothing was sent. Its operators must renew it; check this computer&apos;s date too.</source>
        <translation>Срок сертификата «%1» истёк (%2). Ничего не отправлено. Обновить его должны те, кто обслуживает сервер; проверьте и дату этого компьютера.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was not issued by the authority chosen in the settings. Nothing was sent: somebody may stand between the desk and the server. Tell the administrator.</source>
        <translation>Сертификат «%1» выпустил не тот удостоверяющий центр, что выбран в настройках. Ничего не отправлено: между рабочим местом и сервером может стоять кто-то чужой. Сообщите администратору.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was issued by an authority that this computer does not know. Nothing was sent. If the server&apos;s operators have an authority of their own, choose its certificate in the settings.</source>
        <translation>Сертификат «%1» выпустил удостоверяющий центр, которого этот компьютер не знает. Ничего не отправлено. Если у сервера свой удостоверяющий центр, выберите его сертификат в настройках.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not valid before %2. Nothing was sent. Check this computer&apos;s date; if it is right, tell the server&apos;s operators.</source>
        <translation>Сертификат «%1» начнёт действовать только %2. Ничего не отправлено. Проверьте дату этого компьютера; если она верна, сообщите тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The certificate of “%1” was revoked. Nothing was sent. Tell the administrator.</source>
        <translation>Сертификат «%1» отозван. Ничего не отправлено. Сообщите администратору.</translation>
    </message>
    <message>
        <source>“%1” shows a certificate that nobody vouches for (self-signed). Nothing was sent. If it is really the server&apos;s own, choose it in the settings as the authority.</source>
        <translation>«%1» показывает сертификат, за который никто не ручается (самоподписанный). Ничего не отправлено. Если он действительно принадлежит серверу, выберите его в настройках как удостоверяющий центр.</translation>
    </message>
    <message>
        <source>The certificate that “%1” shows belongs to another server. Nothing was sent. Correct the address in the settings; if it is right, somebody may stand in between: tell the administrator.</source>
        <translation>Сертификат, который показывает «%1», принадлежит другому серверу. Ничего не отправлено. Исправьте адрес в настройках; если он верен, посередине может стоять кто-то чужой: сообщите администратору.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is too weak to be trusted, or malformed. Nothing was sent. Tell the server&apos;s operators.</source>
        <translation>Сертификат «%1» слишком слаб, чтобы ему доверять, или составлен неверно. Ничего не отправлено. Сообщите тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not sound (%2). Nothing was sent. Tell the server&apos;s operators.</source>
        <translation>Сертификат «%1» негоден (%2). Ничего не отправлено. Сообщите тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>“%1” asks for the desk&apos;s own certificate. Get one from its operators and choose it in the settings.</source>
        <translation>«%1» требует сертификат рабочего места. Получите его у тех, кто обслуживает сервер, и выберите в настройках.</translation>
    </message>
    <message>
        <source>“%1” broke the handshake off: either it asks for the desk&apos;s own certificate (choose it in the settings), or it knows no encryption that is safe today. Nothing was sent.</source>
        <translation>«%1» прервал установление связи: либо он требует сертификат рабочего места (выберите его в настройках), либо не знает шифрования, которое сегодня надёжно. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is too weak to be trusted. Nothing was sent. Tell the server&apos;s operators.</source>
        <translation>Сертификат «%1» слишком слаб, чтобы ему доверять. Ничего не отправлено. Сообщите тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>“%1” offers no encryption that is safe today (TLS 1.2 or newer). Nothing was sent. Tell the server&apos;s operators.</source>
        <translation>«%1» не предлагает шифрования, которое сегодня надёжно (TLS 1.2 или новее). Ничего не отправлено. Сообщите тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>“%1” does not accept the desk&apos;s certificate. Get a new one from its operators and choose it in the settings.</source>
        <translation>«%1» не принимает сертификат рабочего места. Получите новый у тех, кто обслуживает сервер, и выберите его в настройках.</translation>
    </message>
    <message>
        <source>The protected connection to “%1” could not be made. Nothing was sent. Tell the administrator.</source>
        <translation>Защищённую связь с «%1» установить не удалось. Ничего не отправлено. Сообщите администратору.</translation>
    </message>
</context>
<context>
    <name>TlsMaterial</name>
    <message>
        <source>a certificate without a name</source>
        <translation>сертификат без имени</translation>
    </message>
    <message>
        <source>The desk&apos;s certificate “%1” ended on %2. Ask the server&apos;s operators for a new one.</source>
        <translation>Срок сертификата рабочего места «%1» истёк %2. Получите новый у тех, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The key does not belong to the desk&apos;s certificate “%1”. Choose the two files that were made together.</source>
        <translation>Ключ не подходит к сертификату рабочего места «%1». Выберите два файла, выпущенные вместе.</translation>
    </message>
    <message>
        <source>The file with the desk&apos;s certificate does not open. Check its passphrase; if it is right, ask for the certificate and the key as PEM files.</source>
        <translation>Файл с сертификатом рабочего места не открывается. Проверьте парольную фразу; если она верна, попросите сертификат и ключ файлами PEM.</translation>
    </message>
    <message>
        <source>The file holds no certificate of an authority. Ask the server&apos;s operators for it as a PEM file (“BEGIN CERTIFICATE”).</source>
        <translation>В файле нет сертификата удостоверяющего центра. Попросите его у тех, кто обслуживает сервер, файлом PEM («BEGIN CERTIFICATE»).</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate “%1” ended on %2. Ask the server&apos;s operators for the one in force.</source>
        <translation>Срок сертификата удостоверяющего центра «%1» истёк %2. Попросите действующий у тех, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The file holds no certificate of the desk. Choose a PEM file (“BEGIN CERTIFICATE”) or a PKCS#12 file (.p12, .pfx).</source>
        <translation>В файле нет сертификата рабочего места. Выберите файл PEM («BEGIN CERTIFICATE») или PKCS#12 (.p12, .pfx).</translation>
    </message>
    <message>
        <source>The key of the desk&apos;s certificate is missing. Choose the file that holds it (“BEGIN PRIVATE KEY”).</source>
        <translation>Нет ключа к сертификату рабочего места. Выберите файл, в котором он лежит («BEGIN PRIVATE KEY»).</translation>
    </message>
    <message>
        <source>The key of the desk&apos;s certificate does not open. Check its passphrase; keys are RSA or EC.</source>
        <translation>Ключ сертификата рабочего места не открывается. Проверьте парольную фразу; годятся ключи RSA и EC.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, до %2</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n new discharge(s)</source>
        <translation>
            <numerusform>%n новая выписка</numerusform>
            <numerusform>%n новые выписки</numerusform>
            <numerusform>%n новых выписок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) did not come</source>
        <translation>
            <numerusform>не пришёл %n человек</numerusform>
            <numerusform>не пришли %n человека</numerusform>
            <numerusform>не пришли %n человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) took place</source>
        <translation>
            <numerusform>состоялось %n посещение</numerusform>
            <numerusform>состоялось %n посещения</numerusform>
            <numerusform>состоялось %n посещений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) from the polyclinic</source>
        <translation>
            <numerusform>%n ответ поликлиники</numerusform>
            <numerusform>%n ответа поликлиники</numerusform>
            <numerusform>%n ответов поликлиники</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>The server sends the desk from a protected address to an unprotected one (“%1”). That was refused, and the access key was not sent there. Tell the server&apos;s operators.</source>
        <translation>Сервер отсылает с защищённого адреса на незащищённый («%1»). Программа отказалась и ключ доступа туда не отправила. Сообщите тем, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The server sends the desk on to another address (“%1”). That was refused, and the access key was not sent there. Correct the address in the settings.</source>
        <translation>Сервер отсылает на другой адрес («%1»). Программа отказалась и ключ доступа туда не отправила. Исправьте адрес в настройках.</translation>
    </message>
    <message>
        <source>The server wants what the desk sends at another address of its own. Correct the address in the settings.</source>
        <translation>Сервер ждёт отправляемое по другому своему адресу. Исправьте адрес в настройках.</translation>
    </message>
    <message>
        <source>The server sends the desk round in a circle. Tell the server&apos;s operators.</source>
        <translation>Сервер отсылает по кругу. Сообщите тем, кто обслуживает сервер.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>by %1</source>
        <comment>a due date</comment>
        <translation>до %1</translation>
    </message>
</context>
<context>
    <name>WorkingCalendar</name>
    <message>
        <source>The holiday calendar cannot be read: %1</source>
        <translation>Не удалось прочитать производственный календарь: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk</name>
    <message>
        <source>discharged on %1</source>
        <translation>выписка %1</translation>
    </message>
    <message>
        <source>discharged on %1 from %2</source>
        <translation>выписка %1, %2</translation>
    </message>
    <message>
        <source>booked with a doctor</source>
        <translation>записан к врачу</translation>
    </message>
    <message>
        <source>not booked with a doctor yet</source>
        <translation>ещё не записан к врачу</translation>
    </message>
    <message>
        <source>asked to be called at %1</source>
        <translation>просил перезвонить %1</translation>
    </message>
    <message>
        <source>did not come on %1</source>
        <translation>не пришёл %1</translation>
    </message>
    <message>
        <source>did not come on %1: %2</source>
        <translation>не пришёл %1: %2</translation>
    </message>
    <message>
        <source>referred on %1</source>
        <translation>направлен %1</translation>
    </message>
    <message>
        <source>referred on %1: %2</source>
        <translation>направлен %1: %2</translation>
    </message>
    <message>
        <source>to be finished by %1</source>
        <translation>завершить до %1</translation>
    </message>
    <message>
        <source>not booked yet</source>
        <translation>ещё не записан</translation>
    </message>
    <message>
        <source>appointment on %1: %2</source>
        <translation>приём %1: %2</translation>
    </message>
    <message>
        <source>on this month&apos;s list: %1</source>
        <translation>в списке этого месяца: %1</translation>
    </message>
    <message>
        <source>not informed yet</source>
        <translation>ещё не проинформирован</translation>
    </message>
    <message>
        <source>cancelled here, not sent yet</source>
        <translation>отменено здесь, ещё не отправлено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>refused by the polyclinic</source>
        <translation>поликлиника отказала</translation>
    </message>
    <message>
        <source>in conflict: decide on the Sync page</source>
        <translation>расхождение: решите на странице «Связь»</translation>
    </message>
    <message>
        <source>request, not confirmed</source>
        <translation>заявка, не подтверждена</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждена</translation>
    </message>
    <message>
        <source>the person is there</source>
        <translation>пациент на месте</translation>
    </message>
    <message>
        <source>took place</source>
        <translation>состоялось</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришёл</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>выполнена частично</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалась</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>прервана</translation>
    </message>
    <message>
        <source>to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>отложено</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>расхождение</translation>
    </message>
    <message>
        <source>running</source>
        <translation>идёт</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Stage II</source>
        <translation>II этап</translation>
    </message>
    <message>
        <source>Rehabilitation</source>
        <translation>Реабилитация</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Визит на дом</translation>
    </message>
    <message>
        <source>Priority right</source>
        <translation>Право на приоритет</translation>
    </message>
    <message>
        <source>Low mobility</source>
        <translation>Маломобильность</translation>
    </message>
    <message>
        <source>Consent to accompaniment</source>
        <translation>Согласие на сопровождение</translation>
    </message>
    <message>
        <source>A web page answered instead of the polyclinic&apos;s system. Check the address; a sign-in page of the network may stand in the way.</source>
        <translation>Вместо МИС ответила веб-страница. Проверьте адрес; возможно, мешает страница входа в сеть.</translation>
    </message>
    <message>
        <source>The server did not say what it can do. Check the address: it must lead to a FHIR R4 service.</source>
        <translation>Сервер не сообщил о своих возможностях. Проверьте адрес: он должен вести к службе FHIR R4.</translation>
    </message>
    <message>
        <source>The server speaks another version of FHIR; the desk needs R4 (4.0.1).</source>
        <translation>Сервер использует другую версию FHIR; нужна R4 (4.0.1).</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>Диск заполнен. Ничего не потеряно; освободите место и повторите.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check the rights to it.</source>
        <translation>В папку данных нельзя записывать. Проверьте права на неё.</translation>
    </message>
    <message>
        <source>The data file cannot be opened. Check that the folder exists and the rights to it.</source>
        <translation>Не удалось открыть файл данных. Проверьте, что папка существует и доступна.</translation>
    </message>
    <message>
        <source>The data file is in use by another program. Close it and try again.</source>
        <translation>Файл данных занят другой программой. Закройте её и повторите.</translation>
    </message>
    <message>
        <source>The data file is damaged or not DutyDesk&apos;s. It was left untouched.</source>
        <translation>Файл данных повреждён или не принадлежит DutyDesk. Он не тронут.</translation>
    </message>
    <message>
        <source>The disk reported an error while the data file was read or written.</source>
        <translation>Диск сообщил об ошибке при чтении или записи файла данных.</translation>
    </message>
    <message>
        <source>The data file did not accept an operation.</source>
        <translation>База данных не приняла операцию.</translation>
    </message>
    <message>
        <source>The key file is damaged or not DutyDesk&apos;s. It was left untouched; restore it from a copy.</source>
        <translation>Файл ключей повреждён или не принадлежит DutyDesk. Он не тронут; восстановите его из копии.</translation>
    </message>
    <message>
        <source>The server&apos;s pages go round in circles.</source>
        <translation>Страницы сервера ссылаются друг на друга по кругу.</translation>
    </message>
    <message>
        <source>The server did not tell what was deleted: %1</source>
        <translation>Сервер не сообщил об удалённых записях: %1</translation>
    </message>
    <message>
        <source>Asking what was deleted</source>
        <translation>Запрос удалённых записей</translation>
    </message>
    <message>
        <source>Comparing what is here with the server</source>
        <translation>Сверка с сервером</translation>
    </message>
    <message>
        <source>The server shows only %1 of %2 records that are here (%3). Nothing was removed; DutyDesk asks the coordinator.</source>
        <translation>Сервер показывает только %1 из %2 имеющихся здесь записей (%3). Ничего не удалено; нужно решение координатора.</translation>
    </message>
    <message>
        <source>The server shows only %1 of %2 records that are here.</source>
        <translation>Сервер показывает только %1 из %2 имеющихся здесь записей.</translation>
    </message>
    <message>
        <source>The connection broke off before the whole answer came.</source>
        <translation>Связь прервалась до окончания ответа.</translation>
    </message>
    <message>
        <source>The server cannot be found. Check the network and the address.</source>
        <translation>Сервер не найден. Проверьте сеть и адрес.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network; the work goes on without it.</source>
        <translation>Сервер недоступен. Проверьте сеть; работать можно и без него.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>Не удалось прочитать (%1): %2</translation>
    </message>
    <message>
        <source>Receiving persons</source>
        <translation>Приём пациентов</translation>
    </message>
    <message>
        <source>Receiving lists</source>
        <translation>Приём списков</translation>
    </message>
    <message>
        <source>Receiving free times</source>
        <translation>Приём свободного времени</translation>
    </message>
    <message>
        <source>Receiving appointments</source>
        <translation>Приём записей на приём</translation>
    </message>
    <message>
        <source>Receiving visits and diagnoses</source>
        <translation>Приём посещений и диагнозов</translation>
    </message>
    <message>
        <source>Receiving plans and referrals</source>
        <translation>Приём планов и направлений</translation>
    </message>
    <message>
        <source>Receiving other records (%1)</source>
        <translation>Приём других записей (%1)</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>The server does not take what is sent to it. Everything is kept and sent later.</source>
        <translation>Сервер не принимает отправленное. Всё сохранено и будет отправлено позже.</translation>
    </message>
    <message>
        <source>Died on %1. Do not call.</source>
        <translation>Умер %1. Не звонить.</translation>
    </message>
    <message>
        <source>Died. Do not call.</source>
        <translation>Умер. Не звонить.</translation>
    </message>
    <message>
        <source>Not attached to this polyclinic any more.</source>
        <translation>Больше не прикреплён к этой поликлинике.</translation>
    </message>
    <message>
        <source>Not insured by us.</source>
        <translation>Застрахован не у нас.</translation>
    </message>
    <message>
        <source>Not insured by us: %1.</source>
        <translation>Застрахован не у нас: %1.</translation>
    </message>
    <message>
        <source>telephones</source>
        <translation>телефоны</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>дата рождения</translation>
    </message>
    <message>
        <source>state</source>
        <translation>состояние</translation>
    </message>
    <message>
        <source>note</source>
        <translation>примечание</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>комментарий</translation>
    </message>
    <message>
        <source>time</source>
        <translation>время</translation>
    </message>
    <message>
        <source>reason of the cancelling</source>
        <translation>причина отмены</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>теперь: %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>срок %1</translation>
    </message>
    <message>
        <source>new phone</source>
        <translation>новый телефон</translation>
    </message>
    <message>
        <source>called meanwhile</source>
        <translation>уже позвонили</translation>
    </message>
    <message>
        <source>other groups</source>
        <translation>другие группы</translation>
    </message>
    <message>
        <source>another time to call back</source>
        <translation>другое время звонка</translation>
    </message>
    <message>
        <source>other reasons</source>
        <translation>другие поводы</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Список обзвона</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>ENP</source>
        <translation>ЕНП</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Повод</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попыток</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>This time is not free any more: choose another one on the page Appointments.</source>
        <translation>Это время уже занято: выберите другое на странице «Запись».</translation>
    </message>
    <message>
        <source>Recorded: %1, %2.</source>
        <translation>Записано: %1, %2.</translation>
    </message>
    <message>
        <source>Taken back: the contact with %1.</source>
        <translation>Контакт отменён: %1.</translation>
    </message>
    <message>
        <source>Asked for again: %1, %2. It is a request until the polyclinic confirms it.</source>
        <translation>Запрошено снова: %1, %2. Это заявка, пока поликлиника её не подтвердит.</translation>
    </message>
    <message>
        <source>Cancelled: %1, %2.</source>
        <translation>Отменено: %1, %2.</translation>
    </message>
    <message>
        <source>In an hour, %1</source>
        <translation>Через час, %1</translation>
    </message>
    <message>
        <source>This evening, 18:00</source>
        <translation>Сегодня вечером, 18:00</translation>
    </message>
    <message>
        <source>Tomorrow evening, 18:00</source>
        <translation>Завтра вечером, 18:00</translation>
    </message>
    <message>
        <source>Tomorrow, 10:00</source>
        <translation>Завтра, 10:00</translation>
    </message>
    <message>
        <source>Saturday %1, 10:00</source>
        <translation>Суббота %1, 10:00</translation>
    </message>
    <message>
        <source>cannot be dialled</source>
        <translation>не набирается</translation>
    </message>
    <message>
        <source>former</source>
        <translation>прежний</translation>
    </message>
    <message>
        <source>No phone is known. Ask the polyclinic, or write a letter.</source>
        <translation>Телефон неизвестен. Спросите в поликлинике или напишите письмо.</translation>
    </message>
    <message>
        <source>No address on record</source>
        <translation>Адрес не указан</translation>
    </message>
    <message>
        <source>district %1</source>
        <translation>участок %1</translation>
    </message>
    <message>
        <source>Insurer not known</source>
        <translation>Страховая компания неизвестна</translation>
    </message>
    <message>
        <source>Insurer: %1</source>
        <translation>Страховая компания: %1</translation>
    </message>
    <message>
        <source>number in the polyclinic&apos;s system: %1</source>
        <translation>номер в системе поликлиники: %1</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>There is nothing to call about at the moment.</source>
        <translation>Сейчас звонить не о чем.</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>на дому</translation>
    </message>
    <message>
        <source>the polyclinic answered: %1</source>
        <translation>ответ поликлиники: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancel %1, %2</source>
        <translation>Отменить: %1, %2</translation>
    </message>
    <message>
        <source>No appointments. Book one with Ctrl+B.</source>
        <translation>Записей нет. Записать на приём — Ctrl+B.</translation>
    </message>
    <message>
        <source>Take this contact back</source>
        <translation>Отменить этот контакт</translation>
    </message>
    <message>
        <source>Nobody has spoken with this person yet.</source>
        <translation>С этим человеком ещё не говорили.</translation>
    </message>
    <message>
        <source>consents</source>
        <translation>согласие</translation>
    </message>
    <message>
        <source>refuses</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>No consent on record: ask for it at the beginning of the call.</source>
        <translation>Согласия нет: спросите его в начале разговора.</translation>
    </message>
    <message>
        <source>in %1, out %2</source>
        <translation>поступление %1, выписка %2</translation>
    </message>
    <message>
        <source>No discharge from hospital is known.</source>
        <translation>Выписок из стационара нет.</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>снято</translation>
    </message>
    <message>
        <source>No referrals and no home visits asked for.</source>
        <translation>Направлений и заявок на дом нет.</translation>
    </message>
    <message>
        <source>On no list of the polyclinic.</source>
        <translation>Ни в одном списке поликлиники.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Показать все: %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Пока ничего не было.</translation>
    </message>
    <message>
        <source>done: pathology</source>
        <translation>сделано: патология</translation>
    </message>
    <message>
        <source>done: norm</source>
        <translation>сделано: норма</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>не требуется</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>не начато</translation>
    </message>
    <message>
        <source>Stage I: %1 of %2</source>
        <translation>I этап: %1 из %2</translation>
    </message>
    <message>
        <source>Stage II: %1 of %2</source>
        <translation>II этап: %1 из %2</translation>
    </message>
    <message>
        <source>by indication</source>
        <translation>по показаниям</translation>
    </message>
    <message>
        <source>%1, by indication</source>
        <translation>%1, по показаниям</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>сделано %1 из %2</translation>
    </message>
    <message>
        <source>The polyclinic has made no plan for this person.</source>
        <translation>Поликлиника не составила плана для этого человека.</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>просрочено с %1</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>срок сегодня</translation>
    </message>
    <message>
        <source>by tomorrow</source>
        <translation>до завтра</translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>лист «%1»</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>кодировка %1</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>заголовок в строке %1</translation>
    </message>
    <message>
        <source>no header, columns told by their contents</source>
        <translation>заголовка нет, столбцы определены по содержимому</translation>
    </message>
    <message>
        <source>not used: %1</source>
        <translation>не используются: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a programme.</source>
        <translation>«%1» — не программа.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a month: write YYYY-MM.</source>
        <translation>«%1» — не месяц: напишите ГГГГ-ММ.</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Строка %1, %2: %3</translation>
    </message>
    <message>
        <source>Row %1 is not in the quarantine of this file.</source>
        <translation>Строки %1 нет в карантине этого файла.</translation>
    </message>
    <message>
        <source>Of this file only the outcome was kept. Import it again to mend its rows.</source>
        <translation>От этого файла сохранён только итог. Загрузите файл ещё раз, чтобы исправить строки.</translation>
    </message>
    <message>
        <source>Row %1 of the file names the same person.</source>
        <translation>Строка %1 файла называет того же человека.</translation>
    </message>
    <message>
        <source>Correct the number if it is somebody else; otherwise leave the row.</source>
        <translation>Если это другой человек, исправьте номер; если тот же — оставьте строку как есть.</translation>
    </message>
    <message>
        <source>There is not enough free memory to check the password. Close other programs.</source>
        <translation>Не хватает памяти для проверки пароля. Закройте другие программы.</translation>
    </message>
    <message>
        <source>The encryption library cannot be used.</source>
        <translation>Библиотека шифрования недоступна.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Такого пользователя нет.</translation>
    </message>
    <message>
        <source>The key file has been changed by something other than DutyDesk, so nothing was opened. Restore it from a copy and tell the administrator.</source>
        <translation>Файл ключей изменён не программой DutyDesk, поэтому ничего не открыто. Восстановите его из копии и сообщите администратору.</translation>
    </message>
    <message>
        <source>People who have moved to us could not be read whole: %1</source>
        <translation>Перешедших к нам людей не удалось получить полностью: %1</translation>
    </message>
    <message>
        <source>Receiving people who have moved to us</source>
        <translation>Получение перешедших к нам людей</translation>
    </message>
    <message>
        <source>The exchange was stopped; it goes on where it was with the next run.</source>
        <translation>Обмен прерван; следующий сеанс продолжит с того же места.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ActCharts</name>
    <message>
        <source>Size of the list</source>
        <translation>Размер списка</translation>
    </message>
    <message>
        <source>Leavers by reason</source>
        <translation>Выбывшие по причинам</translation>
    </message>
    <message>
        <source>Weeks to the answer</source>
        <translation>Недель до ответа</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Сохранить картинку…</translation>
    </message>
    <message>
        <source>Numbers by week</source>
        <translation>Числа по неделям</translation>
    </message>
    <message>
        <source>Questions by weeks to the answer</source>
        <translation>Вопросы по неделям до ответа</translation>
    </message>
    <message>
        <source>%1, weeks</source>
        <translation>%1, недели</translation>
    </message>
    <message>
        <source>%1, answers of the polyclinic</source>
        <translation>%1, ответы поликлиники</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Чисел ещё нет</translation>
    </message>
    <message>
        <source>They come with the first act of this programme.</source>
        <translation>Они появятся с первым актом этой программы.</translation>
    </message>
    <message>
        <source>Asked %1, answered %2, open %3, of them overdue %4.</source>
        <translation>Задано %1, отвечено %2, без ответа %3, из них просрочено %4.</translation>
    </message>
    <message>
        <source>Half of the answers came within %1 days.</source>
        <translation>Половина ответов пришла за %1 дн. или быстрее.</translation>
    </message>
    <message>
        <source>In the week from %1 left %2.</source>
        <translation>За неделю с %1 выбыло %2.</translation>
    </message>
    <message>
        <source>After the last act %1 people are on the list.</source>
        <translation>После последнего акта в списке %1.</translation>
    </message>
    <message>
        <source>%1, %2.png</source>
        <translation>%1, %2.png</translation>
    </message>
    <message>
        <source>Save the picture of the chart</source>
        <translation>Сохранить картинку диаграммы</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Картинки (*.png)</translation>
    </message>
    <message>
        <source>The picture is saved as %1.</source>
        <translation>Картинка сохранена: %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1. Choose another folder.</source>
        <translation>Не удалось записать картинку в %1. Выберите другую папку.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ActComparisonPanel</name>
    <message>
        <source>Which changes are shown</source>
        <translation>Какие изменения показаны</translation>
    </message>
    <message>
        <source>Who came, who left, and what became of the disputes</source>
        <translation>Кто пришёл, кто выбыл и чем кончились споры</translation>
    </message>
    <message>
        <source>Nobody&apos;s place has changed.</source>
        <translation>Ни у кого ничего не изменилось.</translation>
    </message>
    <message>
        <source>From act %1 to act %2</source>
        <translation>От акта %1 к акту %2</translation>
    </message>
    <message>
        <source>Act %1 and act %2</source>
        <translation>Акт %1 и акт %2</translation>
    </message>
    <message>
        <source>All changes: %1</source>
        <translation>Все изменения: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::ActDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>dutydesk::ActsView</name>
    <message>
        <source>Questions and answers</source>
        <translation>Вопросы и ответы</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Диаграммы</translation>
    </message>
    <message>
        <source>Acts of reconciliation</source>
        <translation>Акты сверки</translation>
    </message>
    <message>
        <source>Save the ac&amp;t…</source>
        <translation>Сохранить &amp;акт…</translation>
    </message>
    <message>
        <source>PDF or XLSX, as it was made (Ctrl+S)</source>
        <translation>PDF или XLSX, каким был составлен (Ctrl+S)</translation>
    </message>
    <message>
        <source>&amp;Send the disputes</source>
        <translation>Отправить &amp;разногласия</translation>
    </message>
    <message>
        <source>What was not sent yet (Ctrl+Shift+D)</source>
        <translation>То, что ещё не отправлено (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Отоз&amp;вать</translation>
    </message>
    <message>
        <source>The newest act of a list, while nothing of it has been sent</source>
        <translation>Последний акт списка, пока из него ничего не отправлено</translation>
    </message>
    <message>
        <source>Questions to the polyclinic</source>
        <translation>Вопросы поликлинике</translation>
    </message>
    <message>
        <source>No question of this act has been sent. Send them with Ctrl+Shift+D.</source>
        <translation>Вопросы по этому акту не отправлены. Отправить: Ctrl+Shift+D.</translation>
    </message>
    <message>
        <source>No list is chosen</source>
        <translation>Список не выбран</translation>
    </message>
    <message>
        <source>Choose a list on the left to see the acts of its programme.</source>
        <translation>Выберите список слева, чтобы увидеть акты его программы.</translation>
    </message>
    <message>
        <source>Reading the acts…</source>
        <translation>Чтение актов…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>No act of this programme yet</source>
        <translation>Актов по этой программе ещё нет</translation>
    </message>
    <message>
        <source>An act is made when a reconciliation is accepted. It is kept for ever and can be printed again.</source>
        <translation>Акт составляется, когда сверка принята. Он хранится всегда, и его можно напечатать снова.</translation>
    </message>
    <message>
        <source>To the reconciliation</source>
        <translation>К сверке</translation>
    </message>
    <message>
        <source>Acts of reconciliation, %1</source>
        <translation>Акты сверки, %1</translation>
    </message>
    <message>
        <source>%1: %2 on the list before, %3 after. Choose two acts to compare them (Ctrl+Space).</source>
        <translation>%1: в списке было %2, стало %3. Чтобы сравнить два акта, выберите оба (Ctrl+Пробел).</translation>
    </message>
    <message>
        <source>Questions of act %1</source>
        <translation>Вопросы акта %1</translation>
    </message>
    <message>
        <source>Act %1: asked %2, answered %3.</source>
        <translation>Акт %1: задано %2, отвечено %3.</translation>
    </message>
    <message>
        <source>More than two acts are chosen</source>
        <translation>Выбрано больше двух актов</translation>
    </message>
    <message>
        <source>Choose two to compare them.</source>
        <translation>Для сравнения выберите два.</translation>
    </message>
    <message>
        <source>There is no act before this one</source>
        <translation>Предыдущего акта нет</translation>
    </message>
    <message>
        <source>Next week&apos;s act will be compared with it.</source>
        <translation>С ним сравнится акт следующей недели.</translation>
    </message>
    <message>
        <source>Act %1 is taken back; the list is as it was before it.</source>
        <translation>Акт %1 отозван; список снова прежний.</translation>
    </message>
    <message>
        <source>The acts could not be read. Close other programs that use the folder, then try again.</source>
        <translation>Не удалось прочитать акты. Закройте другие программы, которые держат папку, и повторите.</translation>
    </message>
</context>
<context>
    <name>dutydesk::AppearanceCard</name>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Comfortable rows</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Плотные</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>&amp;Rows of tables</source>
        <translation>&amp;Строки таблиц</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Si&amp;ze of the text</source>
        <translation>&amp;Размер текста</translation>
    </message>
</context>
<context>
    <name>dutydesk::AppointmentTables</name>
    <message>
        <source>at home</source>
        <translation>на дому</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Специальность</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This person&apos;s appointments</source>
        <translation>Записи этого пациента</translation>
    </message>
    <message>
        <source>Appointments of the day</source>
        <translation>Записи на день</translation>
    </message>
    <message>
        <source>This person&apos;s</source>
        <translation>Этого пациента</translation>
    </message>
    <message>
        <source>The day&apos;s</source>
        <translation>За день</translation>
    </message>
    <message>
        <source>Only booked here</source>
        <translation>Только записанные здесь</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Coupon…</source>
        <translation>Талон…</translation>
    </message>
    <message>
        <source>Cancel it…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Save the appointment&apos;s coupon as a PDF and show it</source>
        <translation>Сохранить талон в PDF и показать</translation>
    </message>
    <message>
        <source>Cancel the chosen appointment (Delete)</source>
        <translation>Отменить выбранную запись (Delete)</translation>
    </message>
    <message>
        <source>Why the appointment is cancelled</source>
        <translation>Почему запись отменяется</translation>
    </message>
    <message>
        <source>The person asked for another time</source>
        <translation>Пациент попросил другое время</translation>
    </message>
    <message>
        <source>The person will not come</source>
        <translation>Пациент не придёт</translation>
    </message>
    <message>
        <source>Booked by mistake</source>
        <translation>Записан по ошибке</translation>
    </message>
    <message>
        <source>The doctor is not there</source>
        <translation>Врача не будет</translation>
    </message>
    <message>
        <source>The person is in hospital</source>
        <translation>Пациент в больнице</translation>
    </message>
    <message>
        <source>Cancel the appointment</source>
        <translation>Отменить запись</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Appointments of %1</source>
        <translation>Записи на %1</translation>
    </message>
    <message>
        <source>Cancelled: %1. The polyclinic is told at the next sync.</source>
        <translation>Отменено: %1. Поликлиника узнает при следующей синхронизации.</translation>
    </message>
    <message>
        <source>The time is no longer free, so the appointment cannot be taken back. Book another time.</source>
        <translation>Это время уже занято, вернуть запись нельзя. Запишите на другое время.</translation>
    </message>
    <message>
        <source>Asked for again: %1. It is a request until the polyclinic confirms it.</source>
        <translation>Запрошено снова: %1. Это заявка, пока поликлиника её не подтвердит.</translation>
    </message>
    <message>
        <source>coupon %1.pdf</source>
        <translation>талон %1.pdf</translation>
    </message>
    <message>
        <source>Save the coupon</source>
        <translation>Сохранить талон</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The coupon is saved as %1.</source>
        <translation>Талон сохранён: %1.</translation>
    </message>
    <message>
        <source>This person has no appointments.</source>
        <translation>У этого человека нет записей.</translation>
    </message>
    <message>
        <source>Nobody has an appointment on this day.</source>
        <translation>На этот день никто не записан.</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>П&amp;очему</translation>
    </message>
</context>
<context>
    <name>dutydesk::AppointmentsPage</name>
    <message>
        <source>Appointments</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>The week before (Page Up)</source>
        <translation>Предыдущая неделя (Page Up)</translation>
    </message>
    <message>
        <source>The week after (Page Down)</source>
        <translation>Следующая неделя (Page Down)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>Reading the free times…</source>
        <translation>Чтение свободного времени…</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n free time(s) this week</source>
        <translation>
            <numerusform>свободно %n на неделе</numerusform>
            <numerusform>свободно %n на неделе</numerusform>
            <numerusform>свободно %n на неделе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n free time(s) this week</source>
        <translation>
            <numerusform>%1: свободно %n на неделе</numerusform>
            <numerusform>%1: свободно %n на неделе</numerusform>
            <numerusform>%1: свободно %n на неделе</numerusform>
        </translation>
    </message>
    <message>
        <source>No free times in this week.</source>
        <translation>На этой неделе свободного времени нет.</translation>
    </message>
    <message>
        <source>Go to the first free time, %1</source>
        <translation>К первому свободному времени, %1</translation>
    </message>
    <message>
        <source>No free times fit. Widen the days, or take off evening, weekend or at home on the left.</source>
        <translation>Подходящего времени нет. Расширьте период или снимите слева «вечер», «выходные» или «на дому».</translation>
    </message>
    <message>
        <source>The polyclinic has published no free times for this specialty. Sync to ask again, or choose another specialty.</source>
        <translation>Поликлиника не выложила свободного времени по этой специальности. Выполните синхронизацию или выберите другую специальность.</translation>
    </message>
    <message>
        <source>Times before this week cannot be booked.</source>
        <translation>На прошедшие недели записать нельзя.</translation>
    </message>
    <message>
        <source>Choose the person first, then book the time.</source>
        <translation>Сначала выберите пациента, затем время.</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Requested: %1. It is not confirmed until the polyclinic answers at the next sync.</source>
        <translation>Заявка: %1. Она не подтверждена, пока поликлиника не ответит при следующей синхронизации.</translation>
    </message>
    <message>
        <source>Find the person to book for</source>
        <translation>Найти пациента для записи</translation>
    </message>
    <message>
        <source>Move between free times (all four arrows)</source>
        <translation>Переход по свободному времени (все стрелки)</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>Записать на выбранное время</translation>
    </message>
    <message>
        <source>Book from anywhere on the page</source>
        <translation>Записать из любого места страницы</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Следующая неделя</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Предыдущая неделя</translation>
    </message>
    <message>
        <source>The earliest free time of the week</source>
        <translation>Самое раннее свободное время недели</translation>
    </message>
    <message>
        <source>Cancel the chosen appointment in a table</source>
        <translation>Отменить выбранную в таблице запись</translation>
    </message>
    <message>
        <source>The first %1 free times; choose a specialty to see all of it</source>
        <translation>показаны первые %1; выберите специальность, чтобы увидеть всё свободное время</translation>
    </message>
</context>
<context>
    <name>dutydesk::AuditFilterBar</name>
    <message>
        <source>Only what matters</source>
        <translation>Только важное</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Семь дней</translation>
    </message>
    <message>
        <source>Thirty days</source>
        <translation>Тридцать дней</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Полис</translation>
    </message>
    <message>
        <source>Policy number of the person</source>
        <translation>Полис пациента</translation>
    </message>
</context>
<context>
    <name>dutydesk::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>No row of the trail fits this choice.</source>
        <translation>Под этот отбор не подходит ни одна строка журнала.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Walks the whole chain (Ctrl+Shift+V)</source>
        <translation>Проходит всю цепочку (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Paper for the patient</source>
        <translation>Справка для пациента</translation>
    </message>
    <message>
        <source>Who looked at the data of the person whose policy number stands above</source>
        <translation>Кто обращался к сведениям человека, чей полис указан выше</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>All rows of the choice, with the hashes of the chain (Ctrl+Shift+E)</source>
        <translation>Все строки отбора с хешами цепочки (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Search the words of the table</source>
        <translation>Искать по словам таблицы</translation>
    </message>
    <message>
        <source>Export all rows of the choice</source>
        <translation>Выгрузить все строки отбора</translation>
    </message>
    <message>
        <source>Check the whole chain</source>
        <translation>Проверить всю цепочку</translation>
    </message>
    <message>
        <source>Read the trail again</source>
        <translation>Прочитать журнал снова</translation>
    </message>
    <message>
        <source>Reading the audit trail…</source>
        <translation>Чтение журнала…</translation>
    </message>
    <message>
        <source>%1 rows, the newest %2 shown</source>
        <translation>строк: %1, показаны последние %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Ещё ничего не сделано</translation>
    </message>
    <message>
        <source>Whatever is done at this desk leaves its row here.</source>
        <translation>Каждое действие на этом рабочем месте оставляет здесь строку.</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Выгрузить журнал</translation>
    </message>
    <message>
        <source>audit %1.xlsx</source>
        <translation>журнал %1.xlsx</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are saved as %1.</source>
        <translation>
            <numerusform>%n строка сохранена в файл %1.</numerusform>
            <numerusform>%n строки сохранены в файл %1.</numerusform>
            <numerusform>%n строк сохранено в файл %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>who looked.pdf</source>
        <translation>справка о доступе.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Excel (*.xlsx)</source>
        <translation>PDF (*.pdf);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Checking the whole chain…</source>
        <translation>Проверка всей цепочки…</translation>
    </message>
    <message>
        <source>The audit trail is whole.</source>
        <translation>Журнал цел.</translation>
    </message>
    <message>
        <source>Emergency…</source>
        <translation>Экстренно…</translation>
    </message>
    <message>
        <source>One card for who sees no patients otherwise, with a reason</source>
        <translation>Одна карточка для того, кто не видит пациентов, с указанием причины</translation>
    </message>
    <message>
        <source>Open one card in an emergency</source>
        <translation>Открыть одну карточку в чрезвычайном случае</translation>
    </message>
</context>
<context>
    <name>dutydesk::BookingBar</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Записать</translation>
    </message>
    <message>
        <source>Comment for the polyclinic</source>
        <translation>Комментарий для поликлиники</translation>
    </message>
    <message>
        <source>For the polyclinic, may stay empty</source>
        <translation>Для поликлиники, можно не заполнять</translation>
    </message>
    <message>
        <source>Book the chosen time</source>
        <translation>Записать на выбранное время</translation>
    </message>
    <message>
        <source>Enter in the grid, or Ctrl+Enter</source>
        <translation>Enter в сетке или Ctrl+Enter</translation>
    </message>
    <message>
        <source>No time is chosen.</source>
        <translation>Время не выбрано.</translation>
    </message>
    <message>
        <source>%1. Choose the person on the left to book it.</source>
        <translation>%1. Чтобы записать, выберите слева пациента.</translation>
    </message>
    <message>
        <source>%1 — for %2. It stays a request until the polyclinic confirms it.</source>
        <translation>%1 — %2. Это заявка, пока поликлиника её не подтвердит.</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>Ко&amp;мментарий</translation>
    </message>
</context>
<context>
    <name>dutydesk::BookingPanel</name>
    <message>
        <source>Waiting limit</source>
        <translation>Предельный срок ожидания</translation>
    </message>
    <message>
        <source>&amp;Person to book for</source>
        <translation>&amp;Кого записать</translation>
    </message>
    <message>
        <source>Specialty</source>
        <translation>Специальность</translation>
    </message>
    <message>
        <source>All specialties</source>
        <translation>Все специальности</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>С даты</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>По дату</translation>
    </message>
    <message>
        <source>&amp;Evening</source>
        <translation>&amp;Вечер</translation>
    </message>
    <message>
        <source>&amp;Weekend</source>
        <translation>Вы&amp;ходные</translation>
    </message>
    <message>
        <source>At &amp;home</source>
        <translation>На &amp;дому</translation>
    </message>
    <message>
        <source>&amp;Specialty</source>
        <translation>&amp;Специальность</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Период</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Только</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n free</source>
        <translation>
            <numerusform>%1: свободно %n</numerusform>
            <numerusform>%1: свободно %n</numerusform>
            <numerusform>%1: свободно %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: none free</source>
        <translation>%1: нет свободного</translation>
    </message>
    <message>
        <source>Nobody chosen. Find the person above to book a time; free times are shown anyway.</source>
        <translation>Пациент не выбран. Найдите его выше, чтобы записать; свободное время показано и так.</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>полис %1</translation>
    </message>
    <message>
        <source>district %1</source>
        <translation>участок %1</translation>
    </message>
    <message>
        <source>Choose a specialty to see how long this person may wait.</source>
        <translation>Выберите специальность, чтобы увидеть предельный срок ожидания.</translation>
    </message>
</context>
<context>
    <name>dutydesk::BulkPull</name>
    <message>
        <source>The server has no list of the insured to export.</source>
        <translation>На сервере нет списка застрахованных для выгрузки.</translation>
    </message>
    <message>
        <source>Asking for the first load</source>
        <translation>Запрос первой загрузки</translation>
    </message>
    <message>
        <source>The server prepares the first load</source>
        <translation>Сервер готовит первую загрузку</translation>
    </message>
    <message>
        <source>The first load was stopped; it goes on with the next run.</source>
        <translation>Первая загрузка остановлена; она продолжится при следующей синхронизации.</translation>
    </message>
    <message>
        <source>The server has not prepared the first load yet. The next run asks again.</source>
        <translation>Сервер ещё не подготовил первую загрузку. Запрос повторится при следующей синхронизации.</translation>
    </message>
    <message>
        <source>The server offers %1 people instead of %2. Nobody was removed; DutyDesk asks the coordinator.</source>
        <translation>Сервер предлагает %1 человек вместо %2. Никто не исключён; нужно решение координатора.</translation>
    </message>
    <message>
        <source>The server could not export everything: %1</source>
        <translation>Сервер выгрузил не всё: %1</translation>
    </message>
    <message>
        <source>A file of the first load came incomplete.</source>
        <translation>Один из файлов первой загрузки пришёл неполным.</translation>
    </message>
</context>
<context>
    <name>dutydesk::CallCard</name>
    <message>
        <source>Book…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Home visit…</source>
        <translation>Визит на дом…</translation>
    </message>
    <message>
        <source>Low mobility…</source>
        <translation>Маломобильность…</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>Маршрутный лист</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Choose a person in the list to see the script.</source>
        <translation>Выберите пациента в списке, чтобы увидеть сценарий.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Objections %1</source>
        <translation>Возражения %1</translation>
    </message>
    <message>
        <source>Alarm signs %1</source>
        <translation>Тревожные признаки %1</translation>
    </message>
    <message>
        <source>Open the card (Enter)</source>
        <translation>Открыть карточку (Enter)</translation>
    </message>
    <message>
        <source>Script “%1”</source>
        <translation>Сценарий «%1»</translation>
    </message>
</context>
<context>
    <name>dutydesk::CallListModel</name>
    <message>
        <source>call back %1</source>
        <translation>перезвонить %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other need(s)</source>
        <translation>
            <numerusform>ещё %n повод</numerusform>
            <numerusform>ещё %n повода</numerusform>
            <numerusform>ещё %n поводов</numerusform>
        </translation>
    </message>
    <message>
        <source>why: %1</source>
        <translation>почему: %1</translation>
    </message>
    <message>
        <source>settled meanwhile</source>
        <translation>уже решено</translation>
    </message>
</context>
<context>
    <name>dutydesk::CallsFilterBar</name>
    <message>
        <source>Occasion</source>
        <translation>Повод</translation>
    </message>
    <message>
        <source>All occasions</source>
        <translation>Все поводы</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>Все программы</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>All districts</source>
        <translation>Все участки</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Любой срок</translation>
    </message>
    <message>
        <source>Overdue and today</source>
        <translation>Просрочено и сегодня</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Within seven days</source>
        <translation>В ближайшие семь дней</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Снять все фильтры</translation>
    </message>
    <message>
        <source>District %1</source>
        <translation>Участок %1</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Все группы</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups: %1</source>
        <translation>Группы: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Обзвон</translation>
    </message>
    <message>
        <source>Find in this list: name, phone, ENP ( / )</source>
        <translation>Найти в списке: ФИО, телефон, ЕНП ( / )</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Call list</source>
        <translation>Список обзвона</translation>
    </message>
    <message>
        <source>Reading the call list</source>
        <translation>Чтение списка обзвона</translation>
    </message>
    <message>
        <source>%1 overdue · %2 today</source>
        <translation>%1 просрочено · %2 сегодня</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s).</source>
        <translation>
            <numerusform>%n человек.</numerusform>
            <numerusform>%n человека.</numerusform>
            <numerusform>%n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 most urgent of %2 persons.</source>
        <translation>%1 самых срочных из %2.</translation>
    </message>
    <message>
        <source>Nobody to call with these filters</source>
        <translation>С этими фильтрами звонить некому</translation>
    </message>
    <message>
        <source>Everybody who fits them has been called, or is not due yet.</source>
        <translation>Всем подходящим уже позвонили, или их срок ещё не подошёл.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Nobody to call</source>
        <translation>Звонить некому</translation>
    </message>
    <message>
        <source>The list fills with the next sync with the polyclinic.</source>
        <translation>Список заполнится при следующей синхронизации с поликлиникой.</translation>
    </message>
    <message>
        <source>Open the page of sync</source>
        <translation>Открыть страницу «Связь»</translation>
    </message>
    <message numerus="yes">
        <source>Refresh the list (%n change(s))</source>
        <translation>
            <numerusform>Обновить список (%n изменение)</numerusform>
            <numerusform>Обновить список (%n изменения)</numerusform>
            <numerusform>Обновить список (%n изменений)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Обновить список</translation>
    </message>
    <message>
        <source>The next person</source>
        <translation>Следующий пациент</translation>
    </message>
    <message>
        <source>Open the person&apos;s card</source>
        <translation>Открыть карточку пациента</translation>
    </message>
    <message>
        <source>Scroll the script</source>
        <translation>Прокрутить сценарий</translation>
    </message>
    <message>
        <source>Save what the outcome asks for</source>
        <translation>Сохранить то, что требует итог</translation>
    </message>
    <message>
        <source>Close it without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Take the last outcome back</source>
        <translation>Отменить последний итог</translation>
    </message>
    <message>
        <source>Dial the first phone</source>
        <translation>Набрать первый номер</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Записать на приём</translation>
    </message>
    <message>
        <source>Ask for a home visit</source>
        <translation>Запросить визит на дом</translation>
    </message>
    <message>
        <source>Mark as of low mobility</source>
        <translation>Отметить как маломобильного</translation>
    </message>
    <message>
        <source>Print the route sheet</source>
        <translation>Напечатать маршрутный лист</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Экспортировать список</translation>
    </message>
    <message>
        <source>Show the objections</source>
        <translation>Показать возражения</translation>
    </message>
    <message>
        <source>Show the alarm signs</source>
        <translation>Показать тревожные признаки</translation>
    </message>
    <message>
        <source>Call list %1</source>
        <translation>Список обзвона %1</translation>
    </message>
    <message>
        <source>Export the call list</source>
        <translation>Экспорт списка обзвона</translation>
    </message>
    <message>
        <source>The call list is in %1.</source>
        <translation>Список обзвона сохранён: %1.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Home visit…</source>
        <translation>Визит на дом…</translation>
    </message>
    <message>
        <source>Low mobility…</source>
        <translation>Маломобильность…</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>Маршрутный лист</translation>
    </message>
    <message>
        <source>Copy this person</source>
        <translation>Скопировать пациента</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Экспорт списка…</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Печать списка…</translation>
    </message>
    <message>
        <source>Everybody on this list has been called.</source>
        <translation>Всех из этого списка уже обзвонили.</translation>
    </message>
    <message>
        <source>Keys 1–9, 0, − and =: record the outcome on the button</source>
        <translation>Клавиши 1–9, 0, − и =: записать итог с кнопки</translation>
    </message>
</context>
<context>
    <name>dutydesk::CapsLockHint</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Включён Caps Lock.</translation>
    </message>
</context>
<context>
    <name>dutydesk::CertificateRow</name>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>%1: from a file</source>
        <translation>%1: из файла</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>from “%1”, once saved</source>
        <translation>из «%1», после сохранения</translation>
    </message>
</context>
<context>
    <name>dutydesk::ContactCard</name>
    <message>
        <source>Record a contact</source>
        <translation>Записать контакт</translation>
    </message>
    <message>
        <source>About which need</source>
        <translation>По какому поводу</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Способ связи</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>by</source>
        <translation>способ</translation>
    </message>
    <message>
        <source>no open need: a talk of one&apos;s own accord</source>
        <translation>нет открытых поводов: разговор по своей инициативе</translation>
    </message>
</context>
<context>
    <name>dutydesk::CoverageChart</name>
    <message>
        <source>informed</source>
        <translation>проинформированы</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>записаны</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
    <message>
        <source>Coverage of this month&apos;s lists</source>
        <translation>Охват по спискам этого месяца</translation>
    </message>
    <message>
        <source>%1: %2 members, informed %3, booked %4, done %5</source>
        <translation>%1: в списке %2, проинформированы %3, записаны %4, прошли %5</translation>
    </message>
    <message>
        <source>%1: %2 %3 of %4</source>
        <translation>%1: %2 %3 из %4</translation>
    </message>
</context>
<context>
    <name>dutydesk::DataCard</name>
    <message>
        <source>Open a sealed file…</source>
        <translation>Открыть запечатанный файл…</translation>
    </message>
    <message>
        <source>Open a sealed file</source>
        <translation>Открыть запечатанный файл</translation>
    </message>
    <message>
        <source>A table that was saved with a password (*.sealed) is opened and saved without it</source>
        <translation>Таблица, сохранённая с паролем (*.sealed), открывается и сохраняется без пароля</translation>
    </message>
    <message>
        <source>Sealed files (*.sealed)</source>
        <translation>Запечатанные файлы (*.sealed)</translation>
    </message>
    <message>
        <source>Save the opened file</source>
        <translation>Сохранить открытый файл</translation>
    </message>
    <message>
        <source>The file is open as %1.</source>
        <translation>Файл открыт и сохранён: %1.</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>представитель</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>координатор</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>Check the lists</source>
        <translation>Проверить списки</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Lists on this computer</source>
        <translation>Списки на этом компьютере</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>DutyDesk %1, Qt %2, GPL 3 or later</source>
        <translation>DutyDesk %1, Qt %2, GPL 3 или новее</translation>
    </message>
    <message>
        <source>Checking every page of the lists, the audit trail and what waits to be sent…</source>
        <translation>Проверяются каждая страница списков, журнал действий и очередь отправки…</translation>
    </message>
    <message>
        <source>Checking the lists</source>
        <translation>Проверка списков</translation>
    </message>
    <message>
        <source>The lists are sound: the file, the audit trail and what waits to be sent.</source>
        <translation>Списки целы: файл, журнал действий и очередь отправки в порядке.</translation>
    </message>
    <message>
        <source>Something is wrong. Do not go on working with these lists; restore the last copy and tell the administrator:</source>
        <translation>Найдены нарушения. Не продолжайте работу с этими списками; восстановите последнюю копию и сообщите администратору:</translation>
    </message>
    <message>
        <source>The password that “%1” was saved with. Mind the case of the letters and the keyboard&apos;s language.</source>
        <translation>Пароль, с которым сохранён файл «%1». Обратите внимание на регистр букв и раскладку клавиатуры.</translation>
    </message>
</context>
<context>
    <name>dutydesk::DataTable</name>
    <message>
        <source>Copy as a table	Ctrl+C</source>
        <translation>Копировать как таблицу	Ctrl+C</translation>
    </message>
    <message>
        <source>Export…	Ctrl+E</source>
        <translation>Экспорт…	Ctrl+E</translation>
    </message>
    <message>
        <source>Print…	Ctrl+P</source>
        <translation>Печать…	Ctrl+P</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Выбрать столбцы…</translation>
    </message>
    <message>
        <source>No row has these words. Change or clear the filter.</source>
        <translation>Строк с такими словами нет. Измените или очистите фильтр.</translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation>Вернуть исходные столбцы</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Экспортировать таблицу</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>Таблица сохранена: %1.</translation>
    </message>
</context>
<context>
    <name>dutydesk::Database</name>
    <message>
        <source>There is no data file in this folder.</source>
        <translation>В этой папке нет файла данных.</translation>
    </message>
    <message>
        <source>There is a data file in this folder already.</source>
        <translation>В этой папке уже есть файл данных.</translation>
    </message>
    <message>
        <source>This program was started without its encryption library. Nothing was opened.</source>
        <translation>Программа запущена без библиотеки шифрования. Ничего не открыто.</translation>
    </message>
    <message>
        <source>The data folder lies on a disk that does not keep the data safe (no shared memory). Choose a folder on a local disk.</source>
        <translation>Папка данных лежит на диске, который не обеспечивает сохранность (нет общей памяти). Выберите папку на локальном диске.</translation>
    </message>
    <message>
        <source>The data file cannot be opened safely.</source>
        <translation>Файл данных нельзя безопасно открыть.</translation>
    </message>
</context>
<context>
    <name>dutydesk::Desk</name>
    <message>
        <source>Only the administrator connects servers here.</source>
        <translation>Серверы здесь подключает только администратор.</translation>
    </message>
    <message numerus="yes">
        <source>Say why you must see this card, in at least %n character(s). The coordinators will read it.</source>
        <translation>
            <numerusform>Назовите причину, по которой нужна карточка: не короче %n знака. Её прочтут координаторы.</numerusform>
            <numerusform>Назовите причину, по которой нужна карточка: не короче %n знаков. Её прочтут координаторы.</numerusform>
            <numerusform>Назовите причину, по которой нужна карточка: не короче %n знаков. Её прочтут координаторы.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Когда (UTC)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>С чем</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Хеш предыдущей</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Хеш</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Полис ОМС</translation>
    </message>
    <message>
        <source>Only the auditor asks the trail for a person by his policy number.</source>
        <translation>Искать в журнале человека по полису может только аудитор.</translation>
    </message>
    <message>
        <source>The audit trail is written as .xlsx or .csv; &apos;%1&apos; is neither.</source>
        <translation>Журнал выгружается в .xlsx или .csv; «%1» — ни то, ни другое.</translation>
    </message>
    <message>
        <source>A history of access is written as .pdf or .xlsx; &apos;%1&apos; is neither.</source>
        <translation>Справка о доступе пишется в .pdf или .xlsx; «%1» — ни то, ни другое.</translation>
    </message>
    <message>
        <source>Say whose history: give the policy number.</source>
        <translation>Укажите, о ком справка: введите полис.</translation>
    </message>
    <message>
        <source>Disputed in act %1 on %2: %3</source>
        <translation>Оспорено в акте %1 от %2: %3</translation>
    </message>
    <message>
        <source>Excluded by act %1 on %2: %3</source>
        <translation>Исключено актом %1 от %2: %3</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>These decisions are of no comparison. Compare again.</source>
        <translation>Эти решения не относятся ни к одной сверке. Сверьте заново.</translation>
    </message>
    <message>
        <source>%1 accepted, %2 disputed, %3 open</source>
        <translation>согласовано %1, оспорено %2, открыто %3</translation>
    </message>
    <message>
        <source>Booking: %1, %2, %3</source>
        <translation>Запись: %1, %2, %3</translation>
    </message>
    <message>
        <source>Cancelling: %1</source>
        <translation>Отмена: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a policy number: it has 16 digits, the last of which checks the others.</source>
        <translation>«%1» — не номер полиса: в нём 16 цифр, последняя — контрольная.</translation>
    </message>
    <message>
        <source>Nobody in the replica has the policy number %1. Sync, or check the number.</source>
        <translation>В базе нет пациента с номером полиса %1. Выполните синхронизацию или проверьте номер.</translation>
    </message>
    <message>
        <source>Contact with %1: %2</source>
        <translation>Контакт: %1, %2</translation>
    </message>
    <message>
        <source>Contact taken back: %1</source>
        <translation>Контакт отменён: %1</translation>
    </message>
    <message>
        <source>There is a replica in this folder already. Open it, or choose another folder.</source>
        <translation>В этой папке уже есть база DutyDesk. Откройте её или выберите другую папку.</translation>
    </message>
    <message>
        <source>The folder cannot be written. Choose another one or ask for the rights to it.</source>
        <translation>В папку нельзя записывать. Выберите другую или попросите права на неё.</translation>
    </message>
    <message>
        <source>There is no replica in this folder. Make one first.</source>
        <translation>В этой папке нет базы DutyDesk. Сначала создайте её.</translation>
    </message>
    <message>
        <source>The key file and the data file do not belong together. Restore them from the same copy.</source>
        <translation>Файл ключей и файл данных не подходят друг к другу. Восстановите их из одной копии.</translation>
    </message>
    <message>
        <source>Edit %1 (%2) speaks of a row that is not there.</source>
        <translation>Изменение %1 (%2) относится к строке, которой нет.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>строк: %1</translation>
    </message>
    <message>
        <source>reason not named yet</source>
        <translation>причина пока не названа</translation>
    </message>
    <message>
        <source>stage I done</source>
        <translation>I этап пройден</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>сделано %1 из %2</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>не начато</translation>
    </message>
    <message>
        <source>The programme &apos;%1&apos; is not in force on %2.</source>
        <translation>Программа «%1» не действует на %2.</translation>
    </message>
    <message>
        <source>Choose at least one person for the route sheets.</source>
        <translation>Выберите хотя бы одного пациента для маршрутных листов.</translation>
    </message>
    <message>
        <source>This appointment is not in the replica any more.</source>
        <translation>Этой записи больше нет в базе рабочего места.</translation>
    </message>
    <message>
        <source>The brake is on: </source>
        <translation>Порог массового исключения превышен: </translation>
    </message>
    <message>
        <source>Only a coordinator may release the brake. </source>
        <translation>Превысить порог может только координатор. </translation>
    </message>
    <message>
        <source>%1 leave</source>
        <translation>выбывают: %1</translation>
    </message>
    <message>
        <source>Dispute: %1</source>
        <translation>Спор: %1</translation>
    </message>
    <message>
        <source>Exclusion: %1</source>
        <translation>Исключение: %1</translation>
    </message>
    <message>
        <source>An act is written as .pdf or .xlsx; &apos;%1&apos; is neither.</source>
        <translation>Акт сохраняется в .pdf или .xlsx; «%1» не подходит.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a channel.</source>
        <translation>«%1» — неизвестный способ связи.</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Согласие: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Отказ: %1</translation>
    </message>
    <message>
        <source>Say on what ground: what the person or the doctor has said.</source>
        <translation>Укажите основание: что сказал пациент или врач.</translation>
    </message>
    <message>
        <source>Low mobility noted</source>
        <translation>Отмечена маломобильность</translation>
    </message>
    <message>
        <source>Answer at least one question.</source>
        <translation>Ответьте хотя бы на один вопрос.</translation>
    </message>
    <message>
        <source>The answer to &apos;%1&apos; must lie between %2 and %3.</source>
        <translation>Ответ на вопрос «%1» должен быть от %2 до %3.</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a reading that the desk takes down.</source>
        <translation>Показание «%1» здесь не записывается.</translation>
    </message>
    <message>
        <source>This reading is not plausible. Check the digits.</source>
        <translation>Такое показание неправдоподобно. Проверьте цифры.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Показание</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>Укажите, что произошло.</translation>
    </message>
    <message>
        <source>Say when it happened: a moment that is past.</source>
        <translation>Укажите, когда это произошло: время должно быть в прошлом.</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>Нежелательное событие</translation>
    </message>
    <message>
        <source>Say who is to come: a doctor, the laboratory …</source>
        <translation>Укажите, кто должен прийти: врач, лаборатория…</translation>
    </message>
    <message>
        <source>Say in which days the visit is wanted; the last day must not be past.</source>
        <translation>Укажите дни для визита; последний день не должен быть в прошлом.</translation>
    </message>
    <message>
        <source>Home visit: %1</source>
        <translation>Визит на дом: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a phone number. Write ten digits, with or without +7 or 8 before them.</source>
        <translation>«%1» — не номер телефона. Напишите десять цифр, с +7 или 8 впереди или без них.</translation>
    </message>
    <message>
        <source>New phone numbers</source>
        <translation>Новые номера телефонов</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>Дайте серверу название.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of a server. It begins with https:// and ends with the FHIR base, for example /fhir.</source>
        <translation>«%1» — не адрес сервера. Адрес начинается с https:// и заканчивается базой FHIR, например /fhir.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a role: mis, registry or hub.</source>
        <translation>«%1» — неизвестный вид: mis, registry или hub.</translation>
    </message>
    <message>
        <source>No server is called &apos;%1&apos;.</source>
        <translation>Сервера с названием «%1» нет.</translation>
    </message>
    <message>
        <source>No server is connected yet. Connect the polyclinic&apos;s server first.</source>
        <translation>Сервер ещё не подключён. Сначала подключите сервер поликлиники.</translation>
    </message>
    <message>
        <source>A sync is running already.</source>
        <translation>Синхронизация уже идёт.</translation>
    </message>
    <message>
        <source>Only an edit that the server has refused can be given up.</source>
        <translation>Отказаться можно только от изменения, которое сервер не принял.</translation>
    </message>
    <message>
        <source>This conflict has been decided already.</source>
        <translation>Это расхождение уже решено.</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ещё не отправлено</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласовано</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказано</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>The two acts are of different programmes.</source>
        <translation>Эти акты составлены по разным программам.</translation>
    </message>
    <message>
        <source>dispute</source>
        <translation>спор</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>исключение</translation>
    </message>
    <message>
        <source>There is no such act.</source>
        <translation>Такого акта нет.</translation>
    </message>
    <message>
        <source>Act %1 has been taken back already.</source>
        <translation>Акт %1 уже отменён.</translation>
    </message>
    <message>
        <source>A later act of this list rests on act %1. Take the later one back first.</source>
        <translation>На акте %1 основан более поздний акт этого списка. Сначала отмените поздний.</translation>
    </message>
    <message>
        <source>Questions of act %1 have gone to the МО. Make a new comparison instead.</source>
        <translation>Вопросы по акту %1 уже ушли в МО. Проведите новую сверку.</translation>
    </message>
    <message>
        <source>The verdicts are of another comparison. Compare again.</source>
        <translation>Решения относятся к другой сверке. Проведите сверку заново.</translation>
    </message>
    <message>
        <source>There is nothing to decide on this row.</source>
        <translation>По этой строке решать нечего.</translation>
    </message>
    <message>
        <source>This person is not in the replica any more.</source>
        <translation>Этого человека больше нет в базе.</translation>
    </message>
    <message>
        <source>A record cannot be joined to itself.</source>
        <translation>Запись нельзя объединить с ней самой.</translation>
    </message>
    <message>
        <source>One of the two records is not in the replica any more.</source>
        <translation>Одной из двух записей больше нет в базе.</translation>
    </message>
    <message>
        <source>One of the two records has been joined already.</source>
        <translation>Одна из двух записей уже объединена.</translation>
    </message>
    <message>
        <source>These records are not joined any more.</source>
        <translation>Эти записи уже разъединены.</translation>
    </message>
    <message>
        <source>The row has no column %1.</source>
        <translation>В строке нет столбца %1.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>строка %1</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>принята</translation>
    </message>
    <message>
        <source>still in quarantine</source>
        <translation>осталась в карантине</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>через %n секунду</numerusform>
            <numerusform>через %n секунды</numerusform>
            <numerusform>через %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>через %n минуту</numerusform>
            <numerusform>через %n минуты</numerusform>
            <numerusform>через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked after too many wrong passwords. Try again %1, or ask the administrator to free you.</source>
        <translation>Вход закрыт: слишком много неверных паролей. Повторите %1 или попросите администратора снять блокировку.</translation>
    </message>
    <message>
        <source>The password was wrong several times. Try again %1.</source>
        <translation>Пароль несколько раз введён неверно. Повторите %1.</translation>
    </message>
    <message>
        <source>The key file is older than the data: it may let in somebody who was removed. Restore both from the same copy.</source>
        <translation>Файл ключей старше данных: он может впустить того, кого уже исключили. Восстановите оба файла из одной копии.</translation>
    </message>
    <message>
        <source>The users have just been changed by another program. Try again.</source>
        <translation>Пользователей только что изменила другая программа. Повторите попытку.</translation>
    </message>
    <message>
        <source>There is a slip in line %1 of the recovery key. Compare it with the paper.</source>
        <translation>Ошибка в строке %1 ключа восстановления. Сверьте её с бумагой.</translation>
    </message>
    <message>
        <source>This is not a whole recovery key: it has four lines of fourteen characters.</source>
        <translation>Ключ восстановления неполный: в нём четыре строки по четырнадцать знаков.</translation>
    </message>
    <message>
        <source>This login belongs to somebody who is no administrator. Choose another login.</source>
        <translation>Этот логин принадлежит не администратору. Выберите другой.</translation>
    </message>
    <message>
        <source>Somebody must be left to manage the users. Make another administrator first.</source>
        <translation>Кто-то должен управлять пользователями. Сначала назначьте другого администратора.</translation>
    </message>
    <message>
        <source>Only the administrator manages users and keys.</source>
        <translation>Пользователями и ключами управляет только администратор.</translation>
    </message>
    <message>
        <source>There is a user with this login already.</source>
        <translation>Пользователь с таким логином уже есть.</translation>
    </message>
    <message>
        <source>You cannot disable yourself. Ask another administrator.</source>
        <translation>Отключить самого себя нельзя. Попросите другого администратора.</translation>
    </message>
    <message>
        <source>You cannot remove yourself. Ask another administrator.</source>
        <translation>Удалить самого себя нельзя. Попросите другого администратора.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Такого пользователя нет.</translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another.</source>
        <translation>Новый пароль совпадает со старым. Выберите другой.</translation>
    </message>
    <message>
        <source>The backup cannot be written. Check the rights to the folder and the free space.</source>
        <translation>Резервную копию записать не удалось. Проверьте права на папку и свободное место.</translation>
    </message>
    <message>
        <source>A backup of this very second is there already. Try again.</source>
        <translation>Копия этой же секунды уже есть. Повторите попытку.</translation>
    </message>
    <message>
        <source>The users were being changed. Make the backup again.</source>
        <translation>В это время меняли пользователей. Сделайте копию ещё раз.</translation>
    </message>
    <message>
        <source>Another program is giving the replica a new key or restoring it. Wait until that has ended, then try again.</source>
        <translation>Другая программа меняет ключ базы или восстанавливает её. Дождитесь окончания и попробуйте снова.</translation>
    </message>
    <message>
        <source>The desk locks itself after 5, 10, 15 or 30 minutes. Choose one of them.</source>
        <translation>Рабочее место блокируется через 5, 10, 15 или 30 минут. Выберите одно из этих значений.</translation>
    </message>
    <message>
        <source>Only a coordinator or the administrator says when the desk locks itself.</source>
        <translation>Время блокировки задаёт координатор или администратор.</translation>
    </message>
    <message>
        <source>Only the administrator allows syncs while the desk is locked.</source>
        <translation>Синхронизацию при блокировке разрешает только администратор.</translation>
    </message>
    <message>
        <source>What was being typed is too long to be kept.</source>
        <translation>Недописанное слишком длинное, его нельзя сохранить.</translation>
    </message>
    <message>
        <source>This setting is changed where it is asked for.</source>
        <translation>Эта настройка меняется на странице настроек.</translation>
    </message>
    <message>
        <source>Choose a password of your own first.</source>
        <translation>Сначала придумайте свой пароль.</translation>
        <source>&apos;%1&apos; is not a purpose of a consent.</source>
        <translation>«%1» — не цель согласия.</translation>
    </message>
    <message>
        <source>Say what the consent is about: a channel, a purpose or both.</source>
        <translation>Укажите, к чему относится согласие: способ связи, цель или то и другое.</translation>
    </message>
    <message>
        <source>The consent cannot be given in the future. Correct its date.</source>
        <translation>Согласие не может быть дано в будущем. Исправьте дату.</translation>
    </message>
    <message>
        <source>Nothing was consented to that could be withdrawn. Record a refusal instead.</source>
        <translation>Отзывать нечего: такого согласия не было. Запишите отказ.</translation>
    </message>
    <message>
        <source>Consent withdrawn: %1</source>
        <translation>Согласие отозвано: %1</translation>
    </message>
    <message>
        <source>Accompaniment by priority right needs the person&apos;s written consent. Print the form on the card (More → Consent form…), have it signed, record its number, then try again.</source>
        <translation>Для сопровождения по праву на приоритет нужно письменное согласие. Напечатайте бланк из карточки («Ещё» → «Бланк согласия…»), дайте подписать, запишите номер и повторите.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n edit(s) have not been sent yet. Sync, or give them up on the sync page, then go on.</source>
        <translation>
            <numerusform>%1: не отправлена %n запись. Проведите обмен или откажитесь от неё на странице обмена, затем продолжайте.</numerusform>
            <numerusform>%1: не отправлены %n записи. Проведите обмен или откажитесь от них на странице обмена, затем продолжайте.</numerusform>
            <numerusform>%1: не отправлено %n записей. Проведите обмен или откажитесь от них на странице обмена, затем продолжайте.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the data are kept until %2.</source>
        <translation>%1: данные хранятся до %2.</translation>
    </message>
    <message>
        <source>%1: the time of keeping has not begun: the person is insured by us, or the end is not known.</source>
        <translation>%1: срок хранения ещё не идёт: человек застрахован у нас, или день ухода неизвестен.</translation>
    </message>
    <message>
        <source>Say whose data are to be destroyed.</source>
        <translation>Укажите, чьи данные уничтожить.</translation>
    </message>
    <message>
        <source>Name the paper that asks for it: what, when, its number. It goes onto the certificate.</source>
        <translation>Укажите документ-основание: какой, от какого числа, номер. Он войдёт в акт.</translation>
    </message>
    <message>
        <source>The certificate is written as .pdf; &apos;%1&apos; is not.</source>
        <translation>Акт сохраняется как .pdf; «%1» — не PDF.</translation>
    </message>
    <message>
        <source>A sync is running. Wait until it has ended, or cancel it.</source>
        <translation>Идёт обмен. Дождитесь его окончания или отмените его.</translation>
    </message>
    <message>
        <source>Another program reads the replica: its log is emptied when that has ended.</source>
        <translation>Базу читает другая программа: журнал записи очистится, когда она закончит.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no policy number: 16 digits, the last of which checks the others.</source>
        <translation>«%1» — не номер полиса: нужно 16 цифр, последняя проверяет остальные.</translation>
    </message>
    <message>
        <source>Nobody with this policy number was erased here, or he has been admitted already.</source>
        <translation>Человека с таким полисом здесь не удаляли, или он уже допущен снова.</translation>
    </message>
    <message>
        <source>The rule on how long data are kept does not hold today. Update the program, or erase by request.</source>
        <translation>Правило о сроках хранения сегодня не действует. Обновите программу или удаляйте по требованию.</translation>
    </message>
    <message>
        <source>There is a file &apos;%1&apos; already. Choose another name for the certificate.</source>
        <translation>Файл «%1» уже есть. Выберите для акта другое имя.</translation>
    </message>
</context>
<context>
    <name>dutydesk::DetailRow</name>
    <message>
        <source>to be sent</source>
        <translation>ждёт отправки</translation>
    </message>
    <message>
        <source>set aside by the server</source>
        <translation>отложено сервером</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>расхождение</translation>
    </message>
</context>
<context>
    <name>dutydesk::DifferencePanel</name>
    <message>
        <source>No field differs.</source>
        <translation>Различий в полях нет.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>MIS</source>
        <translation>МИС</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Рабочее место</translation>
    </message>
    <message>
        <source>Values that differ</source>
        <translation>Различающиеся значения</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Никто не выбран</translation>
    </message>
    <message>
        <source>Choose a person in the table to see what differs.</source>
        <translation>Выберите пациента в таблице, чтобы увидеть различия.</translation>
    </message>
    <message>
        <source>A person without a name</source>
        <translation>Пациент без имени</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>полис %1</translation>
    </message>
    <message>
        <source>row %1 of the file</source>
        <translation>строка %1 файла</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>нет сведений</translation>
    </message>
    <message>
        <source>Decision: %1</source>
        <translation>Решение: %1</translation>
    </message>
    <message>
        <source>%1. Comment: %2</source>
        <translation>%1. Комментарий: %2</translation>
    </message>
</context>
<context>
    <name>dutydesk::DuplicatePanel</name>
    <message>
        <source>S&amp;wap</source>
        <translation>По&amp;менять</translation>
    </message>
    <message>
        <source>&amp;Join the records</source>
        <translation>&amp;Объединить записи</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>Вливается</translation>
    </message>
    <message>
        <source>The two records side by side</source>
        <translation>Две записи рядом</translation>
    </message>
    <message>
        <source>The other record stays (F4)</source>
        <translation>Остаётся другая запись (F4)</translation>
    </message>
    <message>
        <source>What hangs on the one is shown with the other; Ctrl+Z separates them again (F8)</source>
        <translation>Всё из одной записи показывается в другой; Ctrl+Z разделит их снова (F8)</translation>
    </message>
    <message>
        <source>Swap which record stays</source>
        <translation>Поменять, какая запись остаётся</translation>
    </message>
    <message>
        <source>Join the records</source>
        <translation>Объединить записи</translation>
    </message>
    <message>
        <source>No pair is chosen</source>
        <translation>Пара не выбрана</translation>
    </message>
    <message>
        <source>One person: %1</source>
        <translation>Один человек: %1</translation>
    </message>
    <message>
        <source>Perhaps one person: %1</source>
        <translation>Возможно, один человек: %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Полис</translation>
    </message>
    <message>
        <source>SNILS</source>
        <translation>СНИЛС</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Участок</translation>
    </message>
    <message>
        <source>Visits, contacts and other entries</source>
        <translation>Посещения, звонки и прочее</translation>
    </message>
    <message>
        <source>You have chosen which record stays.</source>
        <translation>Какая запись остаётся, выбрали вы.</translation>
    </message>
</context>
<context>
    <name>dutydesk::DuplicatesView</name>
    <message>
        <source>Pairs of records that may be of one person</source>
        <translation>Пары записей, которые могут быть об одном человеке</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубли</translation>
    </message>
    <message>
        <source>No pair is left.</source>
        <translation>Пар не осталось.</translation>
    </message>
    <message>
        <source>Records that were joined</source>
        <translation>Объединённые записи</translation>
    </message>
    <message>
        <source>Joined records</source>
        <translation>Объединённые записи</translation>
    </message>
    <message>
        <source>Se&amp;parate</source>
        <translation>&amp;Разделить</translation>
    </message>
    <message>
        <source>Separate the chosen records</source>
        <translation>Разделить выбранные записи</translation>
    </message>
    <message>
        <source>Each record has its own entries again (Delete)</source>
        <translation>У каждой записи снова своё (Delete)</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Объединено</translation>
    </message>
    <message>
        <source>Looking for records of the same person…</source>
        <translation>Поиск записей об одном человеке…</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Дублей нет</translation>
    </message>
    <message>
        <source>No two records of the replica look like one person. After a sync it is looked again.</source>
        <translation>В базе нет двух записей, похожих на одного человека. После синхронизации поиск повторится.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of records may be of one person. F8 joins the chosen pair.</source>
        <translation>
            <numerusform>%n пара записей может быть об одном человеке. F8 объединяет выбранную пару.</numerusform>
            <numerusform>%n пары записей могут быть об одном человеке. F8 объединяет выбранную пару.</numerusform>
            <numerusform>%n пар записей могут быть об одном человеке. F8 объединяет выбранную пару.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two records are one now: %1.</source>
        <translation>Две записи теперь одна: %1.</translation>
    </message>
    <message>
        <source>Separated again: %1.</source>
        <translation>Снова разделены: %1.</translation>
    </message>
    <message>
        <source>The records could not be read. Close other programs that use the folder, then try again.</source>
        <translation>Не удалось прочитать записи. Закройте другие программы, которые держат папку, и повторите.</translation>
    </message>
</context>
<context>
    <name>dutydesk::EmergencyDialog</name>
    <message>
        <source>Card in an emergency</source>
        <translation>Экстренный просмотр карточки</translation>
    </message>
    <message>
        <source>Your role sees no patients. In an emergency one card opens to who gives a reason. It is marked in the trail, and the coordinators read it.</source>
        <translation>Ваша роль не видит пациентов. В чрезвычайном случае одна карточка открывается тому, кто назовёт причину. Просмотр отмечается в журнале, и его увидят координаторы.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>what has happened, and who asked</source>
        <translation>что случилось и кто попросил</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>Полис</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>discharged on %1, %2</source>
        <translation>выписка %1, %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The card is marked in the trail; the coordinators will read your reason.</source>
        <translation>Просмотр отмечен в журнале; координаторы прочтут вашу причину.</translation>
    </message>
</context>
<context>
    <name>dutydesk::Exchange</name>
    <message>
        <source>The exchange was stopped.</source>
        <translation>Обмен остановлен.</translation>
    </message>
    <message>
        <source>The server does not answer. It will be asked again later.</source>
        <translation>Сервер не отвечает. Запрос повторится позже.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large.</source>
        <translation>Ответ сервера слишком велик.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FhirClient</name>
    <message>
        <source>The server sends the desk to another address. Correct the address in the settings or tell the server&apos;s operators.</source>
        <translation>Сервер перенаправляет на другой адрес. Исправьте адрес в настройках или сообщите администраторам сервера.</translation>
    </message>
    <message>
        <source>The server does not accept the desk&apos;s access key any more. Ask the administrator for a new one; what waits to be sent is kept.</source>
        <translation>Сервер больше не принимает токен. Запросите новый у администратора; очередь отправки сохранена.</translation>
    </message>
    <message>
        <source>The exchange was stopped.</source>
        <translation>Обмен остановлен.</translation>
    </message>
    <message>
        <source>The server does not have what was asked for.</source>
        <translation>На сервере нет того, что запрошено.</translation>
    </message>
    <message>
        <source>The server does not let the desk read or write this. Ask the administrator for the rights.</source>
        <translation>Сервер не разрешает это читать или записывать. Запросите права у администратора.</translation>
    </message>
    <message>
        <source>The server is overloaded or out of order. It will be asked again later.</source>
        <translation>Сервер перегружен или неисправен. Запрос повторится позже.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Сервер отклонил запрос.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FieldStrip</name>
    <message>
        <source>not used</source>
        <translation>не используется</translation>
    </message>
    <message>
        <source>Column %1 is taken for</source>
        <translation>Столбец %1 принят за</translation>
    </message>
    <message>
        <source>Column %1 is taken for: %2</source>
        <translation>Столбец %1 принят за: %2</translation>
    </message>
</context>
<context>
    <name>dutydesk::FirstRunFolderPage</name>
    <message>
        <source>Where the lists are kept</source>
        <translation>Где хранить списки</translation>
    </message>
    <message>
        <source>The lists of the polyclinic are kept encrypted in one folder of this computer. Nothing leaves it except what you record and send to the polyclinic.</source>
        <translation>Списки поликлиники хранятся в зашифрованном виде в одной папке этого компьютера. Её покидает только то, что вы записали и отправили в поликлинику.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Папка</translation>
    </message>
    <message>
        <source>Folder of the lists</source>
        <translation>Папка со списками</translation>
    </message>
    <message>
        <source>Name a folder with its whole path.</source>
        <translation>Укажите полный путь к папке.</translation>
    </message>
    <message>
        <source>There are lists of DutyDesk in this folder already. Choose another folder, or close and start with them.</source>
        <translation>В этой папке уже есть списки DutyDesk. Выберите другую папку или закройте мастер и начните работу с ними.</translation>
    </message>
    <message>
        <source>The folder cannot be written. Choose another one or ask for the rights to it.</source>
        <translation>В папку нельзя записывать. Выберите другую или попросите права на неё.</translation>
    </message>
    <message>
        <source>About 1 GB is enough for a polyclinic of 115 000 people. A folder that is backed up is a good choice: the copy is encrypted too.</source>
        <translation>Для поликлиники на 115&#xa0;000 человек достаточно 1 ГБ. Хорошо подойдёт папка с резервным копированием: копия тоже зашифрована.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FirstRunServerPage</name>
    <message>
        <source>Test the connection</source>
        <translation>Проверить связь</translation>
    </message>
    <message>
        <source>The polyclinic&apos;s server</source>
        <translation>Сервер поликлиники</translation>
    </message>
    <message>
        <source>The address and the token come from the polyclinic&apos;s administrator. You may leave the address empty and add the server later in the settings.</source>
        <translation>Адрес и токен выдаёт администратор поликлиники. Адрес можно не заполнять и подключить сервер позже в настройках.</translation>
    </message>
    <message>
        <source>Polyclinic</source>
        <translation>Поликлиника</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Проверка связи</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос к серверу…</translation>
    </message>
    <message>
        <source>The server answers and knows the token.</source>
        <translation>Сервер отвечает, токен принят.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FirstRunSyncPage</name>
    <message>
        <source>Share of the sync done</source>
        <translation>Доля выполненной синхронизации</translation>
    </message>
    <message>
        <source>Stop, go on later</source>
        <translation>Остановить, продолжить позже</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The first sync</source>
        <translation>Первая синхронизация</translation>
    </message>
    <message>
        <source>The lists are received now. For a large polyclinic this takes several minutes; later syncs take seconds.</source>
        <translation>Списки загружаются. Для крупной поликлиники это занимает несколько минут; следующие синхронизации — секунды.</translation>
    </message>
    <message>
        <source>No server is connected yet. The desk can be used with list files; a server is added in the settings.</source>
        <translation>Сервер ещё не подключён. Работать можно с файлами списков; сервер подключается в настройках.</translation>
    </message>
    <message>
        <source>Sync begins</source>
        <translation>Синхронизация начинается</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>The lists are here: %1 records were received.</source>
        <translation>Списки загружены: получено записей — %1.</translation>
    </message>
    <message>
        <source>What has been received is kept; the next sync goes on from there. You can open the desk now.</source>
        <translation>Полученное сохранено; следующая синхронизация продолжит с этого места. Рабочее место уже можно открыть.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FirstRunUserPage</name>
    <message>
        <source>Making the encrypted lists</source>
        <translation>Создание зашифрованной базы</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Кто здесь работает</translation>
    </message>
    <message>
        <source>The password opens the encrypted lists. Nobody can restore it: write it down and keep it away from this desk.</source>
        <translation>Пароль открывает зашифрованные списки. Восстановить его нельзя: запишите и храните не на рабочем месте.</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>Создать рабочее место</translation>
    </message>
    <message>
        <source>Family name, given name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Страховой представитель</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>Координатор</translation>
    </message>
    <message>
        <source>&amp;Name in full</source>
        <translation>&amp;ФИО полностью</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Роль</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>Пароль ещё раз</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>At least eight characters; three or four words in a row are strong.</source>
        <translation>Не меньше восьми знаков; надёжны три-четыре слова подряд.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FirstRunWizard</name>
    <message>
        <source>DutyDesk: the first start</source>
        <translation>DutyDesk: первый запуск</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>Открыть рабочее место</translation>
    </message>
</context>
<context>
    <name>dutydesk::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>%1 — Help</source>
        <translation>%1 — справка</translation>
    </message>
    <message>
        <source>Keys that work everywhere</source>
        <translation>Клавиши, которые действуют везде</translation>
    </message>
    <message>
        <source>Text of the topic</source>
        <translation>Текст раздела</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>Печать: %1</translation>
    </message>
    <message>
        <source>Find in the help (Ctrl+F)</source>
        <translation>Найти в справке (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Найти в справке</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Topics found</source>
        <translation>Найденные разделы</translation>
    </message>
    <message>
        <source>Back (Alt+←)</source>
        <translation>Назад (Alt+←)</translation>
    </message>
    <message>
        <source>Forward (Alt+→)</source>
        <translation>Вперёд (Alt+→)</translation>
    </message>
    <message>
        <source>The place before (Shift+F3)</source>
        <translation>Предыдущее место (Shift+F3)</translation>
    </message>
    <message>
        <source>The next place (F3)</source>
        <translation>Следующее место (F3)</translation>
    </message>
    <message>
        <source>Print the topic (Ctrl+P)</source>
        <translation>Напечатать раздел (Ctrl+P)</translation>
    </message>
    <message>
        <source>Nothing was found. Try one word, or the beginning of it.</source>
        <translation>Ничего не найдено. Попробуйте одно слово или его начало.</translation>
    </message>
    <message numerus="yes">
        <source>Found in %n topic(s). Enter opens the chosen one.</source>
        <translation>
            <numerusform>Найдено в %n разделе. Enter открывает выбранный.</numerusform>
            <numerusform>Найдено в %n разделах. Enter открывает выбранный.</numerusform>
            <numerusform>Найдено в %n разделах. Enter открывает выбранный.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::IdentityPanel</name>
    <message>
        <source>The candidate before (Alt+↑)</source>
        <translation>Предыдущий кандидат (Alt+↑)</translation>
    </message>
    <message>
        <source>The next candidate (Alt+↓)</source>
        <translation>Следующий кандидат (Alt+↓)</translation>
    </message>
    <message>
        <source>This is the person ( = )</source>
        <translation>Это он / она ( = )</translation>
    </message>
    <message>
        <source>Another person ( - )</source>
        <translation>Другой человек ( - )</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>In the replica</source>
        <translation>В базе</translation>
    </message>
    <message>
        <source>The row of the file beside the person of the replica</source>
        <translation>Строка файла рядом с человеком из базы</translation>
    </message>
    <message>
        <source>This is the person</source>
        <translation>Это он / она</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Другой человек</translation>
    </message>
    <message>
        <source>Remembered: the row will be known in later files too (Ctrl+Z takes it back)</source>
        <translation>Запоминается: строка будет опознана и в следующих файлах (Ctrl+Z отменяет)</translation>
    </message>
    <message>
        <source>Candidate %1 of %2: %3</source>
        <translation>Кандидат %1 из %2: %3</translation>
    </message>
    <message>
        <source>Candidate: %1</source>
        <translation>Кандидат: %1</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>совпадает</translation>
    </message>
</context>
<context>
    <name>dutydesk::ImportForm</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Загрузить</translation>
    </message>
    <message>
        <source>Programme of the file</source>
        <translation>Программа файла</translation>
    </message>
    <message>
        <source>Month of the file</source>
        <translation>Месяц файла</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>&amp;Программа</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Месяц</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Выбрать &amp;файлы…</translation>
    </message>
    <message>
        <source>Import a&amp;ll</source>
        <translation>Загрузить в&amp;се</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>XLSX, ODS, CSV or R01 of the polyclinic; several at once (Ctrl+I)</source>
        <translation>XLSX, ODS, CSV или R01 поликлиники, можно несколько сразу (Ctrl+I)</translation>
    </message>
    <message>
        <source>Take in the file as it is shown (Enter)</source>
        <translation>Загрузить файл так, как он показан (Enter)</translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>Загрузить все</translation>
    </message>
    <message>
        <source>All files of the queue one after the other, without a preview (Ctrl+Enter)</source>
        <translation>Все файлы очереди по одному, без просмотра (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Choose the polyclinic&apos;s files</source>
        <translation>Выберите файлы поликлиники</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt *.zip *.xml);;All files (*)</source>
        <translation>Списки (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt *.zip *.xml);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>dutydesk::ImportQueue</name>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>is shown below</source>
        <translation>показан ниже</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>читается</translation>
    </message>
    <message>
        <source>cancelled, nothing was taken</source>
        <translation>отменён, ничего не взято</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропущен</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Что вышло</translation>
    </message>
    <message>
        <source>Files one after the other</source>
        <translation>Файлы по очереди</translation>
    </message>
    <message>
        <source>Files imported</source>
        <translation>Загруженные файлы</translation>
    </message>
</context>
<context>
    <name>dutydesk::ImportView</name>
    <message>
        <source>Files imported earlier</source>
        <translation>Загруженные ранее файлы</translation>
    </message>
    <message>
        <source>Imported &amp;earlier</source>
        <translation>Загружено &amp;ранее</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Ход загрузки</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>Отменить загрузку</translation>
    </message>
    <message>
        <source>%1 — %2, %3, imported %4</source>
        <translation>%1 — %2, %3, загружен %4</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>Файла ещё нет</translation>
    </message>
    <message>
        <source>No file has been imported yet</source>
        <translation>Файлы ещё не загружались</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Чтение файла %1…</translation>
    </message>
    <message>
        <source>Importing the list</source>
        <translation>Загрузка списка</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Загрузка отменена</translation>
    </message>
    <message>
        <source>Nothing was taken from the file. You can import it again.</source>
        <translation>Из файла ничего не взято. Его можно загрузить снова.</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>Просмотр файла %1…</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>Выбрать другие файлы…</translation>
    </message>
    <message>
        <source>%1 of %2 rows taken, %3 set aside, %4 repetitions</source>
        <translation>принято %1 из %2 строк, отложено %3, повторов %4</translation>
    </message>
    <message>
        <source>Go on with the next file</source>
        <translation>Перейти к следующему файлу</translation>
    </message>
    <message>
        <source>Choose the list that the polyclinic handed over, or drop it here; its first rows are shown before anything is taken. Rows that cannot be used are set aside with what is wrong and how to mend it; nothing else is lost.</source>
        <translation>Выберите переданный поликлиникой список или перетащите его сюда; первые строки видны до загрузки. Непригодные строки откладываются с указанием, что не так и как исправить; больше ничего не теряется.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Выбрать файлы…</translation>
    </message>
    <message>
        <source>The file cannot be read. It is protected by a password: ask the polyclinic for one without.</source>
        <translation>Файл нельзя прочитать. Он защищён паролем: попросите у поликлиники файл без пароля.</translation>
    </message>
    <message>
        <source>Choose the list that the polyclinic handed over.</source>
        <translation>Выберите список, переданный поликлиникой.</translation>
    </message>
</context>
<context>
    <name>dutydesk::InlineForm</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>dutydesk::KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Клавиша %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::KeyRing</name>
    <message>
        <source>There is no key file in this folder.</source>
        <translation>В этой папке нет файла ключей.</translation>
    </message>
    <message>
        <source>The key file cannot be read. Check the rights to it.</source>
        <translation>Не удалось прочитать файл ключей. Проверьте права на него.</translation>
    </message>
    <message>
        <source>The key file cannot be written. Check the rights and the free space.</source>
        <translation>Не удалось записать файл ключей. Проверьте права и свободное место.</translation>
    </message>
    <message>
        <source>The login or the password is wrong. Check the keyboard layout and Caps Lock.</source>
        <translation>Неверный логин или пароль. Проверьте раскладку клавиатуры и Caps Lock.</translation>
    </message>
    <message>
        <source>This user has been disabled. Ask the administrator.</source>
        <translation>Этот пользователь отключён. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Give the user a login.</source>
        <translation>Задайте логин пользователя.</translation>
    </message>
    <message>
        <source>The password is too short: %1 characters at least.</source>
        <translation>Пароль слишком короткий: нужно не меньше %1 знаков.</translation>
    </message>
    <message>
        <source>No recovery key has been made for this replica.</source>
        <translation>Для этой базы ключ восстановления не создавали.</translation>
    </message>
    <message>
        <source>This recovery key does not fit. A newer one may have been printed since.</source>
        <translation>Этот ключ восстановления не подходит. Возможно, после него напечатали новый.</translation>
    </message>
</context>
<context>
    <name>dutydesk::KeyRingFile</name>
    <message>
        <source>The key file was written by a newer DutyDesk. Update the program.</source>
        <translation>Файл ключей записан более новой версией DutyDesk. Обновите программу.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ListsPage</name>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>Люди в списке</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Lists by programme and month</source>
        <translation>Списки по программам и месяцам</translation>
    </message>
    <message>
        <source>Lists of the polyclinic</source>
        <translation>Списки поликлиники</translation>
    </message>
    <message>
        <source>No lists yet. Sync to fetch them.</source>
        <translation>Списков ещё нет. Выполните синхронизацию.</translation>
    </message>
    <message>
        <source>Reading the lists…</source>
        <translation>Чтение списков…</translation>
    </message>
    <message>
        <source>No lists yet</source>
        <translation>Списков ещё нет</translation>
    </message>
    <message>
        <source>Sync to fetch the polyclinic&apos;s lists of the month. A file that the polyclinic handed over can be imported now: choose it, or drop it here.</source>
        <translation>Выполните синхронизацию, чтобы получить списки поликлиники за месяц. Переданный поликлиникой файл можно загрузить уже сейчас: выберите его или перетащите сюда.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Загрузить файл…</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n список</numerusform>
            <numerusform>%n списка</numerusform>
            <numerusform>%n списков</numerusform>
        </translation>
    </message>
    <message>
        <source>The people on the list</source>
        <translation>Люди в списке</translation>
    </message>
    <message>
        <source>The reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>The files and what was wrong in them</source>
        <translation>Файлы и ошибки в них</translation>
    </message>
    <message>
        <source>Compare (in the reconciliation)</source>
        <translation>Сверить (в разделе сверки)</translation>
    </message>
    <message>
        <source>Filter the table</source>
        <translation>Фильтр по таблице</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Экспортировать таблицу</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Акты</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубли</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Загрузить файлы</translation>
    </message>
    <message>
        <source>Lists that the polyclinic handed over: XLSX, ODS, CSV or R01 (Ctrl+I)</source>
        <translation>Переданные поликлиникой списки: XLSX, ODS, CSV или R01 (Ctrl+I)</translation>
    </message>
    <message>
        <source>The acts, their questions and charts</source>
        <translation>Акты, вопросы по ним и диаграммы</translation>
    </message>
    <message>
        <source>Records of one person</source>
        <translation>Записи об одном человеке</translation>
    </message>
    <message>
        <source>Import the file that is shown, then compare; in tables, open the row</source>
        <translation>Загрузить показанный файл, затем сверить; в таблицах — открыть строку</translation>
    </message>
    <message>
        <source>Accept the reconciliation; import all files; take the mended row in</source>
        <translation>Принять сверку; загрузить все файлы; принять исправленную строку</translation>
    </message>
    <message>
        <source>Mend the row that was set aside; comment on the chosen people</source>
        <translation>Исправить отложенную строку; комментарий к выбранным</translation>
    </message>
    <message>
        <source>Write the quarantine for the polyclinic</source>
        <translation>Отложенные строки для поликлиники</translation>
    </message>
    <message>
        <source>The group, bad row or part before</source>
        <translation>Предыдущая группа, строка или часть</translation>
    </message>
    <message>
        <source>The next group, bad row or part</source>
        <translation>Следующая группа, строка или часть</translation>
    </message>
    <message>
        <source>Accept the chosen people; join the chosen records</source>
        <translation>Принять выбранных; объединить записи</translation>
    </message>
    <message>
        <source>Accept the whole group and go on to the next</source>
        <translation>Принять всю группу и перейти к следующей</translation>
    </message>
    <message>
        <source>Dispute the chosen people (also Ctrl+D)</source>
        <translation>Оспорить выбранных (также Ctrl+D)</translation>
    </message>
    <message>
        <source>Dispute the whole group and go on to the next</source>
        <translation>Оспорить всю группу и перейти к следующей</translation>
    </message>
    <message>
        <source>Leave open again; leave a file out; separate joined records</source>
        <translation>Снять решение; пропустить файл; разделить записи</translation>
    </message>
    <message>
        <source>The row means this person</source>
        <translation>Строка об этом человеке</translation>
    </message>
    <message>
        <source>The row means another person</source>
        <translation>Строка о другом человеке</translation>
    </message>
    <message>
        <source>The next person whom the row may mean; Alt+↑ the one before</source>
        <translation>Следующий кандидат; Alt+↑ — предыдущий</translation>
    </message>
    <message>
        <source>Swap which of two records stays</source>
        <translation>Поменять, какая запись остаётся</translation>
    </message>
    <message>
        <source>Save the act</source>
        <translation>Сохранить акт</translation>
    </message>
    <message>
        <source>Send the disputes to the polyclinic</source>
        <translation>Отправить разногласия в поликлинику</translation>
    </message>
    <message>
        <source>Call those on the list who must be met in person</source>
        <translation>Обзвонить тех из списка, с кем нужна личная встреча</translation>
    </message>
    <message>
        <source>Take back the last step, and the ones before it</source>
        <translation>Отменить последний шаг и те, что до него</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Загрузить файлы…</translation>
    </message>
</context>
<context>
    <name>dutydesk::LockCard</name>
    <message>
        <source>Change my password…</source>
        <translation>Сменить мой пароль…</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Заблокировать сейчас</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Password and lock</source>
        <translation>Пароль и блокировка</translation>
    </message>
    <message>
        <source>The password is changed; the new one opens the desk.</source>
        <translation>Пароль изменён; рабочее место открывает новый.</translation>
    </message>
    <message>
        <source>after %1 minutes</source>
        <translation>через %1 мин</translation>
    </message>
    <message>
        <source>S&amp;yncs go on while the desk is locked</source>
        <translation>Синхронизация &amp;идёт и при блокировке</translation>
    </message>
    <message>
        <source>Lock when &amp;idle</source>
        <translation>Без действий &amp;блокировать</translation>
    </message>
    <message>
        <source>A coordinator or the administrator sets the time, the administrator allows the syncs.</source>
        <translation>Время задаёт координатор или администратор, синхронизацию разрешает администратор.</translation>
    </message>
</context>
<context>
    <name>dutydesk::MainWindow</name>
    <message>
        <source>%1 — DutyDesk</source>
        <translation>%1 — DutyDesk</translation>
    </message>
    <message>
        <source>%1 overdue, %2 due today</source>
        <translation>просрочено %1, срок сегодня %2</translation>
    </message>
    <message>
        <source>%1 to send, %2 set aside, %3 to decide</source>
        <translation>отправить %1, отложено %2, решить %3</translation>
    </message>
    <message numerus="yes">
        <source>The file of the lists is damaged in %n place(s): the disk may be failing. Restore a backup, or read what can still be read; what was not sent goes along.</source>
        <translation>
            <numerusform>Файл списков повреждён в %n месте: возможно, отказывает диск. Восстановите копию или прочитайте уцелевшее; неотправленное не пропадёт.</numerusform>
            <numerusform>Файл списков повреждён в %n местах: возможно, отказывает диск. Восстановите копию или прочитайте уцелевшее; неотправленное не пропадёт.</numerusform>
            <numerusform>Файл списков повреждён в %n местах: возможно, отказывает диск. Восстановите копию или прочитайте уцелевшее; неотправленное не пропадёт.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
</context>
<context>
    <name>dutydesk::MembersView</name>
    <message>
        <source>People on the list</source>
        <translation>Люди в списке</translation>
    </message>
    <message>
        <source>Nobody is found by this filter.</source>
        <translation>По этому фильтру никто не найден.</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dutydesk::MergePanel</name>
    <message>
        <source>Keep ours</source>
        <translation>Оставить наше</translation>
    </message>
    <message>
        <source>Take the polyclinic&apos;s</source>
        <translation>Принять значение поликлиники</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Решение</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>ждёт вашего решения</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Decisions of sync</source>
        <translation>Решения по расхождениям</translation>
    </message>
    <message>
        <source>Nothing was changed here and at the polyclinic at once.</source>
        <translation>Одновременных изменений здесь и в поликлинике нет.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>У нас</translation>
    </message>
    <message>
        <source>The polyclinic&apos;s</source>
        <translation>В поликлинике</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>ours is kept</source>
        <translation>оставлено наше</translation>
    </message>
    <message>
        <source>the polyclinic&apos;s is taken</source>
        <translation>принято значение поликлиники</translation>
    </message>
    <message>
        <source>both are the same</source>
        <translation>значения совпали</translation>
    </message>
</context>
<context>
    <name>dutydesk::NetworkTransport</name>
    <message>
        <source>The exchange was stopped.</source>
        <translation>Обмен остановлен.</translation>
    </message>
    <message>
        <source>The server&apos;s address is not valid. Correct it in the settings.</source>
        <translation>Адрес сервера неверен. Исправьте его в настройках.</translation>
    </message>
</context>
<context>
    <name>dutydesk::NewPasswordFields</name>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>Новый пароль ещё раз</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Новый пароль</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Ещё раз</translation>
    </message>
    <message>
        <source>At least %1 characters; three or four words in a row are strong.</source>
        <translation>Не короче %1 символов; три-четыре слова подряд — надёжно.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли различаются.</translation>
    </message>
</context>
<context>
    <name>dutydesk::Notice</name>
    <message>
        <source>Notice: %1</source>
        <translation>Сообщение: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::NoticeBar</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>dutydesk::NumberTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dutydesk::OutcomePanel</name>
    <message>
        <source>Outcome of the call</source>
        <translation>Итог звонка</translation>
    </message>
</context>
<context>
    <name>dutydesk::OutcomeStrip</name>
    <message>
        <source>Record the outcome</source>
        <translation>Записать итог</translation>
    </message>
    <message>
        <source>Choose the time…</source>
        <translation>Выбрать время…</translation>
    </message>
    <message>
        <source>Opens the free times with this person; the appointment is kept as a request until it is confirmed</source>
        <translation>Откроется свободное время для этого пациента; запись остаётся заявкой, пока её не подтвердят</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>who said it, what exactly, what to arrange</source>
        <translation>кто сказал, что именно, что организовать</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>можно не заполнять</translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation>Перезвонить</translation>
    </message>
    <message>
        <source>Choose the reason.</source>
        <translation>Выберите причину.</translation>
    </message>
    <message>
        <source>The time to call back has passed. Choose a later one.</source>
        <translation>Время для повторного звонка прошло. Выберите более позднее.</translation>
    </message>
    <message>
        <source>Write a note in a few words.</source>
        <translation>Напишите примечание в нескольких словах.</translation>
    </message>
</context>
<context>
    <name>dutydesk::OutcomeTree</name>
    <message>
        <source>Outcomes by reason</source>
        <translation>Итоги по причинам</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <source>%1: %2 people, all decided</source>
        <translation>%1: человек %2, всё решено</translation>
    </message>
    <message>
        <source>%1: %2 people, %3 open</source>
        <translation>%1: человек %2, не решено %3</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ждут</translation>
    </message>
</context>
<context>
    <name>dutydesk::Page</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Reading the lists…</source>
        <translation>Чтение списков…</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Здесь пока пусто</translation>
    </message>
    <message>
        <source>The lists come with the first sync, or from a file of the polyclinic.</source>
        <translation>Списки появятся после первой синхронизации или из файла поликлиники.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>The lists could not be read. Close other programs that use the folder, then try again.</source>
        <translation>Не удалось прочитать списки. Закройте другие программы, которые используют папку, и повторите.</translation>
    </message>
</context>
<context>
    <name>dutydesk::PageDecoder</name>
    <message>
        <source>A web page answered instead of the polyclinic&apos;s system.</source>
        <translation>Вместо МИС ответила веб-страница.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not the JSON that it should be.</source>
        <translation>Ответ сервера — не JSON, как должно быть.</translation>
    </message>
    <message>
        <source>The server answered with something other than a list of records.</source>
        <translation>Сервер вернул не список записей.</translation>
    </message>
    <message>
        <source>The server&apos;s file cannot be read.</source>
        <translation>Не удалось прочитать файл сервера.</translation>
    </message>
</context>
<context>
    <name>dutydesk::PageDecoder::Private</name>
    <message>
        <source>A record without a type was left out.</source>
        <translation>Запись без типа пропущена.</translation>
    </message>
    <message>
        <source>Line %1 of the part is not JSON; it was left out.</source>
        <translation>Строка %1 части — не JSON; она пропущена.</translation>
    </message>
</context>
<context>
    <name>dutydesk::PageStore</name>
    <message>
        <source>The list &quot;%1&quot; came with %2 people instead of %3. Nobody was taken off it; DutyDesk asks the coordinator.</source>
        <translation>В списке «%1» пришло %2 человек вместо %3. Никто не исключён; нужно решение координатора.</translation>
    </message>
    <message>
        <source>Some records could not be read and were set aside; the rest was stored.</source>
        <translation>Часть записей прочитать не удалось, они отложены; остальные сохранены.</translation>
    </message>
    <message>
        <source>Some records have elements that could not be read; they were stored without them.</source>
        <translation>В части записей есть нечитаемые элементы; записи сохранены без них.</translation>
    </message>
    <message>
        <source>The server sent records of kinds that DutyDesk does not keep.</source>
        <translation>Сервер прислал записи, которые DutyDesk не хранит.</translation>
    </message>
    <message>
        <source>The server remarked: %1</source>
        <translation>Замечание сервера: %1</translation>
    </message>
    <message>
        <source>The record was deleted on the server while an edit of it waits here. Both were kept; decide what to do.</source>
        <translation>Запись удалена на сервере, а здесь ждёт её изменение. Сохранено и то и другое; решите, что делать.</translation>
    </message>
</context>
<context>
    <name>dutydesk::PageView</name>
    <message>
        <source>Preview of the pages</source>
        <translation>Предварительный просмотр</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3</source>
        <translation>Страница %1 из %2, %3</translation>
    </message>
    <message>
        <source>No pages</source>
        <translation>Страниц нет</translation>
    </message>
</context>
<context>
    <name>dutydesk::PasswordDialog</name>
    <message>
        <source>This password was chosen by somebody else, or it is too old. Choose one of your own; the desk opens with it.</source>
        <translation>Этот пароль выбран не вами или устарел. Придумайте свой: с ним и откроется рабочее место.</translation>
    </message>
    <message>
        <source>The lists stay as they are; from now on the new password opens them.</source>
        <translation>Списки остаются как есть; теперь их открывает новый пароль.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation>Н&amp;ынешний пароль</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>Заблокировать</translation>
    </message>
</context>
<context>
    <name>dutydesk::PasswordRules</name>
    <message>
        <source>The password is too short: %1 characters at least.</source>
        <translation>Пароль слишком короткий: нужно не меньше %1 знаков.</translation>
    </message>
    <message>
        <source>The password repeats too few characters: use at least %1 different ones.</source>
        <translation>В пароле слишком мало разных знаков: нужно не меньше %1.</translation>
    </message>
    <message>
        <source>This password is among those that everybody tries first. Think of a sentence instead.</source>
        <translation>Такой пароль подбирают первым. Придумайте лучше фразу.</translation>
    </message>
    <message>
        <source>The password holds the login or the name. Leave them out.</source>
        <translation>В пароле есть логин или имя. Уберите их.</translation>
    </message>
    <message>
        <source>The password is a run of neighbouring characters. Mix words that do not belong together.</source>
        <translation>Пароль составлен из соседних знаков. Соедините слова, которые не связаны между собой.</translation>
    </message>
</context>
<context>
    <name>dutydesk::PersonIdentity</name>
    <message>
        <source>Checks of the record</source>
        <translation>Проверки записи</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>род. %1</translation>
    </message>
    <message>
        <source>man</source>
        <translation>мужчина</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>женщина</translation>
    </message>
    <message>
        <source>district %1</source>
        <translation>участок %1</translation>
    </message>
    <message>
        <source>no ENP</source>
        <translation>нет ЕНП</translation>
    </message>
    <message>
        <source>ENP %1: wrong check digit</source>
        <translation>ЕНП %1: неверная контрольная цифра</translation>
    </message>
    <message>
        <source>ENP %1: does not match birth date or sex</source>
        <translation>ЕНП %1: не согласуется с датой рождения или полом</translation>
    </message>
    <message>
        <source>ENP %1</source>
        <translation>ЕНП %1</translation>
    </message>
    <message>
        <source>Check digit, birth date and sex agree</source>
        <translation>Контрольная цифра, дата рождения и пол согласуются</translation>
    </message>
    <message>
        <source>no SNILS</source>
        <translation>нет СНИЛС</translation>
    </message>
    <message>
        <source>SNILS %1: wrong control number</source>
        <translation>СНИЛС %1: неверное контрольное число</translation>
    </message>
    <message>
        <source>SNILS %1</source>
        <translation>СНИЛС %1</translation>
    </message>
    <message>
        <source>consent: %1</source>
        <translation>согласие: %1</translation>
    </message>
    <message>
        <source>no consent on record</source>
        <translation>согласий нет</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>Риск: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::PersonPage</name>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>Book an appointment…</source>
        <translation>Записать на приём…</translation>
    </message>
    <message>
        <source>Home visit…</source>
        <translation>Визит на дом…</translation>
    </message>
    <message>
        <source>Route sheet</source>
        <translation>Маршрутный лист</translation>
    </message>
    <message>
        <source>Survey…</source>
        <translation>Опрос…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Показание…</translation>
    </message>
    <message>
        <source>Adverse event…</source>
        <translation>Нежелательное событие…</translation>
    </message>
    <message>
        <source>Low mobility…</source>
        <translation>Маломобильность…</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Поводы</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Записи на приём</translation>
    </message>
    <message>
        <source>Plans by stage</source>
        <translation>Планы по этапам</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Discharges from hospital</source>
        <translation>Выписки из стационара</translation>
    </message>
    <message>
        <source>Referrals and requests</source>
        <translation>Направления и запросы</translation>
    </message>
    <message>
        <source>Phones and address</source>
        <translation>Телефоны и адрес</translation>
    </message>
    <message>
        <source>Consents and grounds</source>
        <translation>Согласия и основания</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Change the phones</source>
        <translation>Изменить телефоны</translation>
    </message>
    <message>
        <source>Record a consent or a refusal</source>
        <translation>Записать согласие или отказ</translation>
    </message>
    <message>
        <source>Sections of the card</source>
        <translation>Разделы карточки</translation>
    </message>
    <message>
        <source>Keys 1–9, 0, − and =: record the outcome of a contact</source>
        <translation>Клавиши 1–9, 0, − и =: записать итог контакта</translation>
    </message>
    <message>
        <source>Book an appointment</source>
        <translation>Записать на приём</translation>
    </message>
    <message>
        <source>Ask for a home visit</source>
        <translation>Запросить визит на дом</translation>
    </message>
    <message>
        <source>Print the route sheet</source>
        <translation>Напечатать маршрутный лист</translation>
    </message>
    <message>
        <source>Satisfaction survey</source>
        <translation>Опрос удовлетворённости</translation>
    </message>
    <message>
        <source>Take down a reading</source>
        <translation>Записать показание</translation>
    </message>
    <message>
        <source>Mark as of low mobility</source>
        <translation>Отметить как маломобильного</translation>
    </message>
    <message>
        <source>Dial the first phone</source>
        <translation>Набрать первый номер</translation>
    </message>
    <message>
        <source>Save the open form</source>
        <translation>Сохранить открытую форму</translation>
    </message>
    <message>
        <source>Close the form without saving</source>
        <translation>Закрыть форму без сохранения</translation>
    </message>
    <message>
        <source>Nobody is open</source>
        <translation>Карточка не открыта</translation>
    </message>
    <message>
        <source>Find a person with Ctrl+K, or open one from the call list.</source>
        <translation>Найдите пациента по Ctrl+K или откройте его из списка обзвона.</translation>
    </message>
    <message>
        <source>Open the call list</source>
        <translation>Открыть обзвон</translation>
    </message>
    <message>
        <source>Reading the card</source>
        <translation>Чтение карточки</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Consent or refusal…</source>
        <translation>Согласие или отказ…</translation>
    </message>
    <message>
        <source>Change the phones…</source>
        <translation>Изменить телефоны…</translation>
    </message>
    <message>
        <source>Consent form…</source>
        <translation>Бланк согласия…</translation>
    </message>
    <message>
        <source>Destroy the data…</source>
        <translation>Уничтожить данные…</translation>
    </message>
</context>
<context>
    <name>dutydesk::PersonReader</name>
    <message>
        <source>Died on %1. Do not call.</source>
        <translation>Умер %1. Не звонить.</translation>
    </message>
    <message>
        <source>Died. Do not call.</source>
        <translation>Умер. Не звонить.</translation>
    </message>
    <message>
        <source>No longer attached to this polyclinic.</source>
        <translation>Больше не прикреплён к этой поликлинике.</translation>
    </message>
    <message>
        <source>Not insured by us now.</source>
        <translation>Сейчас застрахован не у нас.</translation>
    </message>
    <message>
        <source>No policy number on record.</source>
        <translation>Номера полиса нет.</translation>
    </message>
    <message>
        <source>The policy number %1 fails its check digit.</source>
        <translation>У номера полиса %1 неверная контрольная цифра.</translation>
    </message>
    <message>
        <source>The policy number does not fit the birth date or the sex. Compare with the policy.</source>
        <translation>Номер полиса не согласуется с датой рождения или полом. Сверьте с полисом.</translation>
    </message>
    <message>
        <source>The SNILS fails its control number.</source>
        <translation>У СНИЛС неверное контрольное число.</translation>
    </message>
    <message>
        <source>No birth date on record.</source>
        <translation>Даты рождения нет.</translation>
    </message>
    <message>
        <source>No usable phone: write, or visit the address.</source>
        <translation>Рабочего телефона нет: напишите или посетите по адресу.</translation>
    </message>
    <message>
        <source>Refused to be contacted by: %1.</source>
        <translation>Отказ от способов связи: %1.</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>каб.&#xa0;%1</translation>
    </message>
    <message>
        <source>Discharged: %1</source>
        <translation>Выписка: %1</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Согласие: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Отказ: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::PersonSearch</name>
    <message>
        <source>Name, policy number, phone</source>
        <translation>ФИО, номер полиса, телефон</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Найденные люди</translation>
    </message>
    <message>
        <source>Nobody found. Check the spelling, or search by the policy number or a phone.</source>
        <translation>Никто не найден. Проверьте написание или ищите по номеру полиса либо телефону.</translation>
    </message>
    <message>
        <source>district %1</source>
        <translation>участок %1</translation>
    </message>
    <message>
        <source>has left the polyclinic</source>
        <translation>откреплён от поликлиники</translation>
    </message>
</context>
<context>
    <name>dutydesk::PhoneBar</name>
    <message>
        <source>mobile</source>
        <translation>мобильный</translation>
    </message>
    <message>
        <source>home</source>
        <translation>домашний</translation>
    </message>
    <message>
        <source>work</source>
        <translation>рабочий</translation>
    </message>
    <message>
        <source>former</source>
        <translation>прежний</translation>
    </message>
    <message>
        <source>Dial this number in the telephone program (Ctrl+D dials the first)</source>
        <translation>Набрать номер в программе телефонии (Ctrl+D набирает первый)</translation>
    </message>
    <message>
        <source>Dial %1 %2</source>
        <translation>Набрать %1 %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Копировать %1</translation>
    </message>
    <message>
        <source>%1 – cannot be dialled</source>
        <translation>%1 – набрать нельзя</translation>
    </message>
    <message>
        <source>no phone is known</source>
        <translation>телефон неизвестен</translation>
    </message>
    <message>
        <source>no calls: %1</source>
        <translation>не звонить: %1</translation>
    </message>
    <message>
        <source>every other way is refused too</source>
        <translation>остальные способы тоже под отказом</translation>
    </message>
    <message>
        <source>instead: %1</source>
        <translation>вместо этого: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::PlainHttpCard</name>
    <message>
        <source>Allow…</source>
        <translation>Разрешить…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>name of the host</source>
        <translation>имя узла</translation>
    </message>
    <message>
        <source>Host without protection</source>
        <translation>Узел без защиты</translation>
    </message>
    <message>
        <source>Without protection (http)</source>
        <translation>Без защиты (http)</translation>
    </message>
    <message>
        <source>No server is spoken to without protection, except on this computer. An administrator can allow it for a host.</source>
        <translation>Без защиты программа не говорит ни с одним сервером, кроме этого компьютера. Разрешить это для узла может администратор.</translation>
    </message>
    <message>
        <source>Everybody on the way can read and change what goes to: %1.</source>
        <translation>Любой по пути может прочитать и изменить то, что идёт на: %1.</translation>
    </message>
    <message>
        <source>Allow http without protection</source>
        <translation>Разрешить http без защиты</translation>
    </message>
    <message>
        <source>Speak to “%1” without protection?</source>
        <translation>Говорить с «%1» без защиты?</translation>
    </message>
    <message>
        <source>Names, policy numbers and the access key will go over the network as they are. Everybody on the way can read and change them. Ask the server&apos;s operators for https first.</source>
        <translation>Фамилии, номера полисов и ключ доступа пойдут по сети как есть. Любой по пути сможет их прочитать и изменить. Сначала попросите у тех, кто обслуживает сервер, https.</translation>
    </message>
    <message>
        <source>Allow without protection</source>
        <translation>Разрешить без защиты</translation>
    </message>
</context>
<context>
    <name>dutydesk::PlanBar</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>сделано %1 из %2</translation>
    </message>
</context>
<context>
    <name>dutydesk::PreviewPanel</name>
    <message>
        <source>The first rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>The sheet has no rows.</source>
        <translation>На листе нет строк.</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Лист книги</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>Л&amp;ист</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Пропустить файл</translation>
    </message>
    <message>
        <source>encoding %1</source>
        <translation>кодировка %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) are not shown.</source>
        <translation>
            <numerusform>Ещё %n столбец не показан.</numerusform>
            <numerusform>Ещё %n столбца не показаны.</numerusform>
            <numerusform>Ещё %n столбцов не показаны.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>You have set the columns. They are remembered with the import.</source>
        <translation>Столбцы указали вы. При загрузке они запомнятся.</translation>
    </message>
    <message>
        <source>Say above the columns which field stands in them.</source>
        <translation>Укажите над столбцами, какие поля в них стоят.</translation>
    </message>
    <message>
        <source>The columns are remembered: somebody has confirmed them for an earlier file like this one.</source>
        <translation>Столбцы запомнены: их подтвердили для похожего файла раньше.</translation>
    </message>
    <message>
        <source>No header was understood; the columns are told by what stands in them. Check them.</source>
        <translation>Шапка не распознана; столбцы определены по содержанию. Проверьте их.</translation>
    </message>
    <message>
        <source>The columns were found by the header in row %1. Correct above the table what is wrong.</source>
        <translation>Столбцы найдены по шапке в строке %1. Ошибку исправьте над таблицей.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>First rows of %1</source>
        <translation>Первые строки файла %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::PriorityStrip</name>
    <message>
        <source>Call t&amp;hese</source>
        <translation>Об&amp;звонить их</translation>
    </message>
    <message>
        <source>Call those who must be met in person</source>
        <translation>Обзвонить тех, с кем нужна личная встреча</translation>
    </message>
    <message>
        <source>Opens Calls with this programme and the groups to be met in person (Ctrl+Shift+C)</source>
        <translation>Открывает обзвон по этой программе и группам личной встречи (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>met in person %1 of %2</source>
        <translation>лично встречены %1 из %2</translation>
    </message>
    <message>
        <source>in the usual order</source>
        <translation>в обычном порядке</translation>
    </message>
    <message>
        <source>%1 people, %2</source>
        <translation>%1 чел., %2</translation>
    </message>
    <message>
        <source>In the group at all: %1; counted here is everybody&apos;s first group.</source>
        <translation>Всего в группе: %1; здесь каждый посчитан в первой своей группе.</translation>
    </message>
    <message>
        <source>Nobody is on this list.</source>
        <translation>В этом списке никого нет.</translation>
    </message>
    <message>
        <source>To be met in person: %1 of %2; met %3, left %4.</source>
        <translation>Нужна личная встреча: %1 из %2; встречены %3, осталось %4.</translation>
    </message>
    <message>
        <source>%1: %2 people, %3.</source>
        <translation>%1: %2 чел., %3.</translation>
    </message>
    <message>
        <source>Everybody on this list who must be met in person has been.</source>
        <translation>Со всеми в этом списке, кому это нужно, уже встретились лично.</translation>
    </message>
</context>
<context>
    <name>dutydesk::Prompts</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The file “%1” is there already.</source>
        <translation>Файл «%1» уже существует.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Заменить</translation>
    </message>
</context>
<context>
    <name>dutydesk::PushRow</name>
    <message>
        <source>The sending was stopped; what is left is sent with the next run.</source>
        <translation>Отправка остановлена; остальное уйдёт при следующей синхронизации.</translation>
    </message>
    <message>
        <source>The time was taken meanwhile. Choose another one with the person.</source>
        <translation>Время уже заняли. Выберите с пациентом другое.</translation>
    </message>
    <message>
        <source>The server did not take this entry. It is kept; correct it or send it again.</source>
        <translation>Сервер не принял эту запись. Она сохранена; исправьте её или отправьте снова.</translation>
    </message>
    <message>
        <source>The server did not take everything; what it refused is kept with its words.</source>
        <translation>Сервер принял не всё; отклонённое сохранено вместе с его ответом.</translation>
    </message>
    <message>
        <source>Some entries could not be sent now; they are kept and sent later.</source>
        <translation>Часть записей сейчас отправить не удалось; они сохранены и уйдут позже.</translation>
    </message>
    <message>
        <source>Something else than the polyclinic&apos;s system answered. What was to be sent is kept and sent later.</source>
        <translation>Ответила не система поликлиники. То, что нужно отправить, сохранено и уйдёт позже.</translation>
    </message>
</context>
<context>
    <name>dutydesk::QuarantineEditor</name>
    <message>
        <source>&amp;Take the row in</source>
        <translation>&amp;Принять строку</translation>
    </message>
    <message>
        <source>Close without mending (Esc)</source>
        <translation>Закрыть без исправления (Esc)</translation>
    </message>
    <message>
        <source>Take the row in</source>
        <translation>Принять строку</translation>
    </message>
    <message>
        <source>Checks the row again and goes on to the next one (Ctrl+Enter)</source>
        <translation>Проверяет строку и переходит к следующей (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Row %1 of the file</source>
        <translation>Строка %1 файла</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>В файле: %1</translation>
    </message>
    <message>
        <source>This row cannot be mended</source>
        <translation>Эту строку исправить нельзя</translation>
    </message>
</context>
<context>
    <name>dutydesk::ReconciliationView</name>
    <message numerus="yes">
        <source>%n decision(s) of the last time are back.</source>
        <translation>
            <numerusform>Прошлые решения на месте: %n.</numerusform>
            <numerusform>Прошлые решения на месте: %n.</numerusform>
            <numerusform>Прошлые решения на месте: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file to compare with</source>
        <translation>Файл для сверки</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Сверить</translation>
    </message>
    <message>
        <source>Compare the file, the MIS and the desk (F5)</source>
        <translation>Сверить файл, МИС и рабочее место (F5)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сверить</translation>
    </message>
    <message>
        <source>People of the chosen outcome</source>
        <translation>Люди с выбранным итогом</translation>
    </message>
    <message>
        <source>Nobody is found by this filter.</source>
        <translation>По этому фильтру никто не найден.</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>&amp;Принять…</translation>
    </message>
    <message>
        <source>Mark the leavers and make the act (Ctrl+Enter)</source>
        <translation>Отметить выбывших и составить акт (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>&amp;Send the disputes</source>
        <translation>Отправить &amp;разногласия</translation>
    </message>
    <message>
        <source>Save the ac&amp;t…</source>
        <translation>Сохранить &amp;акт…</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Without a file</source>
        <translation>Без файла</translation>
    </message>
    <message>
        <source>Comparing the file, the MIS and the desk…</source>
        <translation>Сверка файла, МИС и рабочего места…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Nobody on the desk fits this row, so there is no card to open.</source>
        <translation>Никто из базы не подходит к этой строке, карточки нет.</translation>
    </message>
    <message>
        <source>Choose a list on the left.</source>
        <translation>Выберите список слева.</translation>
    </message>
    <message>
        <source>Not compared yet: %1.</source>
        <translation>Ещё не сверено: %1.</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Ещё не сверено</translation>
    </message>
    <message>
        <source>The comparison sets the polyclinic&apos;s file, the MIS and the desk side by side and says who is new, who must leave and why, and what differs.</source>
        <translation>Сверка сопоставляет файл поликлиники, МИС и рабочее место и показывает, кто новый, кто и почему выбывает и что различается.</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Сверить сейчас</translation>
    </message>
    <message>
        <source>Accept despite the brake</source>
        <translation>Принять сверх порога</translation>
    </message>
    <message>
        <source>Accept and make the act</source>
        <translation>Принять и составить акт</translation>
    </message>
    <message>
        <source>Accepted as act %1. Save the act, and send the disputes to the polyclinic.</source>
        <translation>Принято, акт № %1. Сохраните акт и отправьте разногласия в поликлинику.</translation>
    </message>
    <message>
        <source>The act is taken back. What you have decided is still marked.</source>
        <translation>Акт отозван. Ваши решения по-прежнему отмечены.</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Отоз&amp;вать</translation>
    </message>
    <message>
        <source>The act is taken back; possible while nothing of it has been sent</source>
        <translation>Отозвать акт; можно, пока из него ничего не отправлено</translation>
    </message>
    <message>
        <source>Send the disputed and leaving people to the polyclinic (Ctrl+Shift+D)</source>
        <translation>Отправить в поликлинику спорных и выбывающих (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>The act of reconciliation as XLSX or PDF (Ctrl+S)</source>
        <translation>Акт сверки в XLSX или PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>Nothing is to be decided here. Who is probable is confirmed one by one, with = and -; who cannot be identified is asked about at the polyclinic.</source>
        <translation>Здесь нечего решать. Вероятных подтверждают по одному, клавишами = и -; о неопознанных спрашивают поликлинику.</translation>
    </message>
    <message>
        <source>Everything is decided. Ctrl+Enter accepts the reconciliation.</source>
        <translation>Всё решено. Ctrl+Enter принимает сверку.</translation>
    </message>
    <message numerus="yes">
        <source>The comment is kept for %n person(s).</source>
        <translation>
            <numerusform>Комментарий сохранён у %n человека.</numerusform>
            <numerusform>Комментарий сохранён у %n человек.</numerusform>
            <numerusform>Комментарий сохранён у %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>The comment is taken back.</source>
        <translation>Комментарий отменён.</translation>
    </message>
    <message>
        <source>This row is certain: there is nobody to confirm.</source>
        <translation>Эта строка определена точно: подтверждать некого.</translation>
    </message>
    <message>
        <source>Row %1 of the file is %2. This is remembered.</source>
        <translation>Строка %1 файла — это %2. Запомнено.</translation>
    </message>
    <message>
        <source>Row %1 of the file is not %2. This is remembered.</source>
        <translation>Строка %1 файла — не %2. Запомнено.</translation>
    </message>
    <message>
        <source>Taken back: the row is open again.</source>
        <translation>Отменено: строка снова не решена.</translation>
    </message>
    <message>
        <source>The lists have changed since the comparison: F5 compares again and keeps what you have decided.</source>
        <translation>После сверки списки изменились: F5 сверит снова и сохранит ваши решения.</translation>
    </message>
    <message>
        <source>The comparison could not be read. Close other programs that use the folder, then try again.</source>
        <translation>Сверку не удалось прочитать. Закройте другие программы, которые держат папку, и повторите.</translation>
    </message>
    <message numerus="yes">
        <source>%n probable row(s) are left: = confirms the person, - says that it is another one. Ctrl+Enter accepts what is decided.</source>
        <translation>
            <numerusform>Осталась %n вероятная строка: = это он, - другой человек. Ctrl+Enter принимает решённое.</numerusform>
            <numerusform>Остались %n вероятные строки: = это он, - другой человек. Ctrl+Enter принимает решённое.</numerusform>
            <numerusform>Осталось %n вероятных строк: = это он, - другой человек. Ctrl+Enter принимает решённое.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is left on whom this comment was being written: “%1”.</source>
        <translation>Не осталось никого из тех, о ком писался этот комментарий: «%1».</translation>
    </message>
    <message>
        <source>The comment was being written on %1 people; %2 of them are chosen.</source>
        <translation>Комментарий писался о людях числом %1; выбрано из них %2.</translation>
    </message>
</context>
<context>
    <name>dutydesk::RecoverDialog</name>
    <message>
        <source>The password is lost</source>
        <translation>Пароль утерян</translation>
    </message>
    <message>
        <source>With the recovery key from the safe an administrator gets a new password. Without it nobody can open these lists: ask the administrator first, who may reset a password at once.</source>
        <translation>С ключом восстановления из сейфа администратор получает новый пароль. Без него эти списки не откроет никто. Сначала спросите администратора: он сбросит пароль сразу.</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>Задать новый пароль</translation>
    </message>
    <message>
        <source>Line %1 of the recovery key</source>
        <translation>Строка %1 ключа восстановления</translation>
    </message>
    <message>
        <source>Line &amp;%1</source>
        <translation>Строка &amp;%1</translation>
    </message>
    <message>
        <source>a new administrator</source>
        <translation>новый администратор</translation>
    </message>
    <message>
        <source>Family name, given name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>&amp;Administrator</source>
        <translation>&amp;Администратор</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>Name in &amp;full</source>
        <translation>&amp;Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>Line %1 has %2 of 14 characters.</source>
        <translation>В строке %1 знаков: %2 из 14.</translation>
    </message>
    <message>
        <source>There is a slip in line %1. Compare it with the paper, character by character.</source>
        <translation>В строке %1 описка. Сверьте её с листом знак за знаком.</translation>
    </message>
    <message>
        <source>There is a character that no recovery key has. Compare the lines with the paper.</source>
        <translation>Есть знак, которого в ключе не бывает. Сверьте строки с листом.</translation>
    </message>
    <message>
        <source>The four lines are whole.</source>
        <translation>Все четыре строки верны.</translation>
    </message>
</context>
<context>
    <name>dutydesk::RecoveryKeyDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>The recovery key opens the lists when the administrator&apos;s password is lost. It is shown once, here, and kept on paper only. A new key makes all former ones void: their papers are to be destroyed.</source>
        <translation>Ключ восстановления открывает списки, если пароль администратора утерян. Он показывается один раз, здесь, и хранится только на бумаге. Новый ключ делает прежние недействительными: их листы нужно уничтожить.</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Создать ключ</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Сохранить в PDF…</translation>
    </message>
    <message>
        <source>This is the new recovery key. Print it and put it into a sealed envelope in a safe, away from this computer. All former keys are void from now on.</source>
        <translation>Это новый ключ восстановления. Напечатайте его и уберите в запечатанном конверте в сейф, отдельно от этого компьютера. Все прежние ключи теперь недействительны.</translation>
    </message>
    <message>
        <source>The recovery key in four lines</source>
        <translation>Ключ восстановления, четыре строки</translation>
    </message>
    <message>
        <source>The key is put away</source>
        <translation>Ключ убран в сейф</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close without having printed the key?</source>
        <translation>Закрыть, не напечатав ключ?</translation>
    </message>
    <message>
        <source>It is not shown again. If you have not written it down, a new one must be made.</source>
        <translation>Больше он не покажется. Если вы его не записали, придётся создать новый.</translation>
    </message>
    <message>
        <source>Close without printing</source>
        <translation>Закрыть без печати</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Печать ключа восстановления</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Сохранить ключ восстановления</translation>
    </message>
    <message>
        <source>recovery key.pdf</source>
        <translation>ключ восстановления.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1. Print it on paper, then delete the file: whoever has it reads the lists.</source>
        <translation>Сохранено: %1. Напечатайте на бумаге и удалите файл: у кого он есть, тот читает списки.</translation>
    </message>
</context>
<context>
    <name>dutydesk::RekeyDialog</name>
    <message>
        <source>New key for the replica</source>
        <translation>Новый ключ базы</translation>
    </message>
    <message>
        <source>The lists are written anew under another key; passwords and the recovery key stay valid. It needs as much free space as the lists take. Copies made before keep the former key. You may stop at any moment: the lists stay whole.</source>
        <translation>Списки записываются заново под другим ключом; пароли и ключ восстановления остаются в силе. Свободного места нужно столько же, сколько занимают списки. У прежних копий остаётся прежний ключ. Остановить можно в любой момент: списки не пострадают.</translation>
    </message>
    <message>
        <source>Make the new key</source>
        <translation>Сменить ключ</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
    <message>
        <source>Written %1 of %2 MB</source>
        <translation>Записано %1 из %2 МБ</translation>
    </message>
</context>
<context>
    <name>dutydesk::ScheduleCard</name>
    <message>
        <source>When the program &amp;starts</source>
        <translation>При &amp;запуске программы</translation>
    </message>
    <message>
        <source>Every &amp;day at</source>
        <translation>Каждый &amp;день в</translation>
    </message>
    <message>
        <source>Time of the daily sync</source>
        <translation>Время ежедневной синхронизации</translation>
    </message>
    <message>
        <source>Every &amp;week on</source>
        <translation>Каждую неде&amp;лю:</translation>
    </message>
    <message>
        <source>Time of the weekly sync</source>
        <translation>Время еженедельной синхронизации</translation>
    </message>
    <message>
        <source>Day of the weekly sync</source>
        <translation>День еженедельной синхронизации</translation>
    </message>
    <message>
        <source>Sync by itself</source>
        <translation>Автоматическая синхронизация</translation>
    </message>
    <message>
        <source>A sync that was missed while the computer was off is made up for as soon as the program runs.</source>
        <translation>Если компьютер был выключен, пропущенная синхронизация выполнится при следующем запуске программы.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ScriptView</name>
    <message>
        <source>Opening</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Пояснение</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>Script of the conversation</source>
        <translation>Сценарий разговора</translation>
    </message>
    <message>
        <source>There is no script for this occasion: say who you are, ask for the date of birth, then name the occasion.</source>
        <translation>Для этого повода сценария нет: представьтесь, спросите дату рождения, затем назовите повод.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Alarm signs: leave the script</source>
        <translation>Тревожные признаки: отступите от сценария</translation>
    </message>
    <message>
        <source>Objections and answers</source>
        <translation>Возражения и ответы</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>dutydesk::SearchPalette</name>
    <message>
        <source>Find a person</source>
        <translation>Найти пациента</translation>
    </message>
    <message>
        <source>Name, ENP, telephone or birth date</source>
        <translation>ФИО, ЕНП, телефон или дата рождения</translation>
    </message>
    <message>
        <source>Persons found</source>
        <translation>Найденные пациенты</translation>
    </message>
    <message>
        <source>The beginning of a family name and a given name is enough: “elk mar”. Enter opens, Esc closes.</source>
        <translation>Достаточно начала фамилии и имени: «елк мар». Enter открывает, Esc закрывает.</translation>
    </message>
    <message>
        <source>Nobody was found. Check the spelling, or try the ENP, the telephone or the birth date (07.03.1951).</source>
        <translation>Никто не найден. Проверьте написание или попробуйте ЕНП, телефон либо дату рождения (07.03.1951).</translation>
    </message>
    <message numerus="yes">
        <source>The first %n persons. Type more to narrow it down.</source>
        <translation>
            <numerusform>Показан первый %n пациент. Уточните запрос.</numerusform>
            <numerusform>Показаны первые %n пациента. Уточните запрос.</numerusform>
            <numerusform>Показаны первые %n пациентов. Уточните запрос.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found: %n person(s). Enter opens, Esc closes.</source>
        <translation>
            <numerusform>Найден %n пациент. Enter открывает, Esc закрывает.</numerusform>
            <numerusform>Найдено %n пациента. Enter открывает, Esc закрывает.</numerusform>
            <numerusform>Найдено %n пациентов. Enter открывает, Esc закрывает.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ServerForm</name>
    <message>
        <source>token (Bearer)</source>
        <translation>по токену (Bearer)</translation>
    </message>
    <message>
        <source>login and password (Basic)</source>
        <translation>по логину и паролю (Basic)</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Lets in by</source>
        <translation>В&amp;ход</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Токен</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Токен</translation>
    </message>
    <message>
        <source>kept; type a new one to replace it</source>
        <translation>сохранён; чтобы заменить, введите новый</translation>
    </message>
    <message>
        <source>paste it or read it from a file</source>
        <translation>вставьте или прочитайте из файла</translation>
    </message>
    <message>
        <source>File with the token</source>
        <translation>Файл с токеном</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>This file cannot be the token: it cannot be read or is larger than 64 KB. Choose another file.</source>
        <translation>Это не файл с токеном: он не читается или больше 64 КБ. Выберите другой файл.</translation>
    </message>
    <message>
        <source>client&apos;s secret (OAuth2)</source>
        <translation>секрет клиента (OAuth2)</translation>
    </message>
    <message>
        <source>Client&apos;s secret</source>
        <translation>Секрет клиента</translation>
    </message>
    <message>
        <source>Trusted authority</source>
        <translation>Удостоверяющий центр</translation>
    </message>
    <message>
        <source>the authorities that this computer knows</source>
        <translation>центрам, известным этому компьютеру</translation>
    </message>
    <message>
        <source>The computer&apos;s</source>
        <translation>Как у компьютера</translation>
    </message>
    <message>
        <source>Certificate of the desk</source>
        <translation>Сертификат рабочего места</translation>
    </message>
    <message>
        <source>none: most servers do not ask for it</source>
        <translation>нет: большинство серверов его не требует</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Без него</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>if the operators have named one</source>
        <translation>если её назвали при выдаче доступа</translation>
    </message>
    <message>
        <source>Gives access at</source>
        <translation>Доступ выдаёт</translation>
    </message>
    <message>
        <source>Client (id)</source>
        <translation>Клиент (id)</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Область (scope)</translation>
    </message>
    <message>
        <source>Trusts</source>
        <translation>Доверять</translation>
    </message>
    <message>
        <source>Shows itself by</source>
        <translation>Показывать</translation>
    </message>
    <message>
        <source>if the key has one; it is not kept</source>
        <translation>если ключ ею закрыт; не сохраняется</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Сертификат удостоверяющего центра</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Сертификаты (*.pem *.crt *.cer *.der);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Certificates (*.p12 *.pfx *.pem *.crt *.cer);;All files (*)</source>
        <translation>Сертификаты (*.p12 *.pfx *.pem *.crt *.cer);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Key of this certificate</source>
        <translation>Ключ этого сертификата</translation>
    </message>
    <message>
        <source>Keys (*.key *.pem);;All files (*)</source>
        <translation>Ключи (*.key *.pem);;Все файлы (*)</translation>
    </message>
    <message>
        <source>This file cannot be a certificate: it cannot be read, is empty or larger than 1 MB. Choose another file.</source>
        <translation>Этот файл не может быть сертификатом: он не читается, пуст или больше 1 МБ. Выберите другой.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ServersCard</name>
    <message>
        <source>Save the server</source>
        <translation>Сохранить сервер</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>удалён</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>No server yet. Fill in the form below.</source>
        <translation>Серверов ещё нет. Заполните форму ниже.</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>Изменить «%1»</translation>
    </message>
    <message>
        <source>A new server</source>
        <translation>Новый сервер</translation>
    </message>
    <message>
        <source>The server “%1” is saved; the next sync uses it.</source>
        <translation>Сервер «%1» сохранён; он участвует в следующей синхронизации.</translation>
    </message>
    <message>
        <source>Remove the server</source>
        <translation>Удалить сервер</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Удалить «%1»?</translation>
    </message>
    <message>
        <source>What was received from it stays here. What waits to be sent to it waits until the server is saved again.</source>
        <translation>Полученное с него остаётся. Очередь отправки на него ждёт, пока сервер не сохранят снова.</translation>
    </message>
    <message>
        <source>The server “%1” is removed.</source>
        <translation>Сервер «%1» удалён.</translation>
    </message>
    <message>
        <source>The administrator connects servers and changes them.</source>
        <translation>Серверы подключает и меняет администратор.</translation>
    </message>
    <message>
        <source>No server yet.</source>
        <translation>Серверов пока нет.</translation>
    </message>
</context>
<context>
    <name>dutydesk::Session</name>
    <message>
        <source>What was being typed could not be kept. %1</source>
        <translation>Недописанное сохранить не удалось. %1</translation>
    </message>
    <message>
        <source>The new password is set. Unlock the desk with it.</source>
        <translation>Новый пароль задан. Войдите с ним.</translation>
    </message>
    <message>
        <source>The replica has a new key. Copies made before keep the former one.</source>
        <translation>У базы новый ключ. У прежних копий остаётся прежний.</translation>
    </message>
</context>
<context>
    <name>dutydesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Save the server</source>
        <translation>Сохранить сервер</translation>
    </message>
    <message>
        <source>Reading the settings…</source>
        <translation>Чтение настроек…</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>Change the user</source>
        <translation>Изменить пользователя</translation>
    </message>
    <message>
        <source>Remove the user</source>
        <translation>Удалить пользователя</translation>
    </message>
</context>
<context>
    <name>dutydesk::SheetPeople</name>
    <message>
        <source>Add everyone &amp;due</source>
        <translation>Добавить всех &amp;на день</translation>
    </message>
    <message>
        <source>Add a &amp;person</source>
        <translation>Добавить &amp;пациента</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Take all off</source>
        <translation>Убрать всех</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>День визита</translation>
    </message>
    <message>
        <source>Add everyone who is due on this day</source>
        <translation>Добавить всех, кто приходит в этот день</translation>
    </message>
    <message>
        <source>Adds the people of this programme&apos;s list who have an appointment on this day and have not passed stage I yet</source>
        <translation>Добавит людей из списка этой программы, которые записаны на этот день и ещё не прошли I этап</translation>
    </message>
    <message>
        <source>People whose sheets are made</source>
        <translation>Для кого листы</translation>
    </message>
    <message>
        <source>Take the chosen people off</source>
        <translation>Убрать выбранных</translation>
    </message>
    <message>
        <source>Take everybody off</source>
        <translation>Убрать всех</translation>
    </message>
    <message>
        <source>P&amp;rogramme</source>
        <translation>П&amp;рограмма</translation>
    </message>
    <message>
        <source>Day of the &amp;visit</source>
        <translation>&amp;День визита</translation>
    </message>
    <message>
        <source>This person is on the list already.</source>
        <translation>Этот пациент уже в списке.</translation>
    </message>
    <message>
        <source>They are all on the list already.</source>
        <translation>Все они уже в списке.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) taken off.</source>
        <translation>
            <numerusform>Убран %n человек.</numerusform>
            <numerusform>Убрано %n человека.</numerusform>
            <numerusform>Убрано %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is due on %1: nobody of this programme&apos;s list has an appointment that day, or they have passed stage I.</source>
        <translation>На %1 никого нет: никто из списка этой программы не записан на этот день или все прошли I этап.</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Никто ещё не выбран</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) chosen</source>
        <translation>
            <numerusform>Выбран %n человек</numerusform>
            <numerusform>Выбрано %n человека</numerusform>
            <numerusform>Выбрано %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>The people whose sheets are made stand here. Delete takes one off.</source>
        <translation>Здесь появятся те, для кого готовятся листы. Delete убирает выбранных.</translation>
    </message>
</context>
<context>
    <name>dutydesk::SheetsPage</name>
    <message>
        <source>Route sheets</source>
        <translation>Маршрутные листы</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Save all sheets as one PDF (Ctrl+S)</source>
        <translation>Сохранить все листы в один PDF (Ctrl+S)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Print all sheets (Ctrl+P)</source>
        <translation>Напечатать все листы (Ctrl+P)</translation>
    </message>
    <message>
        <source>The page before (Page Up)</source>
        <translation>Предыдущая страница (Page Up)</translation>
    </message>
    <message>
        <source>The page after (Page Down)</source>
        <translation>Следующая страница (Page Down)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+minus)</source>
        <translation>Мельче (Ctrl+минус)</translation>
    </message>
    <message>
        <source>Larger (Ctrl+plus)</source>
        <translation>Крупнее (Ctrl+плюс)</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Страница целиком</translation>
    </message>
    <message>
        <source>Making the sheets…</source>
        <translation>Подготовка листов…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>No sheets yet</source>
        <translation>Листов ещё нет</translation>
    </message>
    <message>
        <source>Choose the programme and the day, then find a person on the left, or add everyone of the list who comes on that day. The sheets appear here as they will be printed.</source>
        <translation>Выберите программу и день, затем найдите пациента слева или добавьте всех, кто приходит в этот день. Листы появятся здесь в том виде, в каком будут напечатаны.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n лист</numerusform>
            <numerusform>%n листа</numerusform>
            <numerusform>%n листов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of paper</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>route sheets %1 %2.pdf</source>
        <translation>маршрутные листы %1 %2.pdf</translation>
    </message>
    <message>
        <source>Save the route sheets</source>
        <translation>Сохранить маршрутные листы</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the route sheets</source>
        <translation>Запись маршрутных листов</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are saved as %1.</source>
        <translation>
            <numerusform>%n страница сохранена: %1.</numerusform>
            <numerusform>%n страницы сохранены: %1.</numerusform>
            <numerusform>%n страниц сохранено: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing the route sheets</source>
        <translation>Печать маршрутных листов</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) are sent to the printer.</source>
        <translation>
            <numerusform>На принтер отправлена %n страница.</numerusform>
            <numerusform>На принтер отправлены %n страницы.</numerusform>
            <numerusform>На принтер отправлено %n страниц.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a person to add</source>
        <translation>Найти пациента для добавления</translation>
    </message>
    <message>
        <source>Take the chosen people off</source>
        <translation>Убрать выбранных</translation>
    </message>
    <message>
        <source>The page after</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Save all sheets as a PDF</source>
        <translation>Сохранить все листы в PDF</translation>
    </message>
    <message>
        <source>Print all sheets</source>
        <translation>Напечатать все листы</translation>
    </message>
</context>
<context>
    <name>dutydesk::SideBar</name>
    <message>
        <source>Help (F1)</source>
        <translation>Справка (F1)</translation>
    </message>
    <message>
        <source>Places of the desk</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Fold the side bar</source>
        <translation>Свернуть боковую панель</translation>
    </message>
    <message>
        <source>Unfold the side bar</source>
        <translation>Развернуть боковую панель</translation>
    </message>
</context>
<context>
    <name>dutydesk::SinceCard</name>
    <message numerus="yes">
        <source>%n card(s) seen in an emergency</source>
        <translation>
            <numerusform>%n карточка просмотрена экстренно</numerusform>
            <numerusform>%n карточки просмотрены экстренно</numerusform>
            <numerusform>%n карточек просмотрено экстренно</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Принято к сведению</translation>
    </message>
    <message>
        <source>I have read who looked at a card in an emergency</source>
        <translation>Я прочитал, кто экстренно смотрел карточку</translation>
    </message>
    <message>
        <source>Never synced with the polyclinic</source>
        <translation>Синхронизации с поликлиникой ещё не было</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Синхронизация: %1</translation>
    </message>
    <message>
        <source>Synced in part %1</source>
        <translation>Синхронизация частичная: %1</translation>
    </message>
    <message>
        <source>Syncing since %1</source>
        <translation>Синхронизация идёт с %1</translation>
    </message>
    <message>
        <source>The sync of %1 was cancelled</source>
        <translation>Синхронизация отменена: %1</translation>
    </message>
    <message>
        <source>The sync of %1 failed</source>
        <translation>Синхронизация не удалась: %1</translation>
    </message>
    <message>
        <source>What changed since you left</source>
        <translation>Что изменилось без вас</translation>
    </message>
    <message>
        <source>Nothing new since your last shift.</source>
        <translation>С вашей прошлой смены ничего нового.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the list of people to call after discharge</source>
        <translation>Открыть список для звонков после выписки</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>отправить %n</numerusform>
            <numerusform>отправить %n</numerusform>
            <numerusform>отправить %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set aside</source>
        <translation>
            <numerusform>отложено %n</numerusform>
            <numerusform>отложено %n</numerusform>
            <numerusform>отложено %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>расхождений %n</numerusform>
            <numerusform>расхождений %n</numerusform>
            <numerusform>расхождений %n</numerusform>
        </translation>
    </message>
    <message>
        <source>everything is sent</source>
        <translation>всё отправлено</translation>
    </message>
    <message>
        <source>Open the page of sync</source>
        <translation>Открыть страницу «Связь»</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Discharged in the last three working days: %1</source>
        <translation>Выписаны за три рабочих дня: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::SlotGrid</name>
    <message>
        <source>Free times of the week</source>
        <translation>Свободное время недели</translation>
    </message>
</context>
<context>
    <name>dutydesk::SlotWeekModel</name>
    <message>
        <source>at home</source>
        <translation>на дому</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>выходной</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>вечер</translation>
    </message>
    <message>
        <source>later than the waiting limit</source>
        <translation>позже предельного срока</translation>
    </message>
    <message>
        <source>late</source>
        <translation>поздно</translation>
    </message>
    <message numerus="yes">
        <source>%n free time(s)</source>
        <translation>
            <numerusform>свободно %n</numerusform>
            <numerusform>свободно %n</numerusform>
            <numerusform>свободно %n</numerusform>
        </translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>сегодня %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::StateView</name>
    <message>
        <source>Work in progress</source>
        <translation>Идёт работа</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
</context>
<context>
    <name>dutydesk::StatusStrip</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Open the page of sync</source>
        <translation>Открыть страницу «Связь»</translation>
    </message>
    <message>
        <source>Share of the work done</source>
        <translation>Доля выполненного</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>синхронизации ещё не было</translation>
    </message>
    <message>
        <source>sync %1</source>
        <translation>синхронизация %1</translation>
    </message>
    <message>
        <source>the last one did not finish</source>
        <translation>последняя не завершилась</translation>
    </message>
    <message>
        <source>%1 to send</source>
        <translation>отправить %1</translation>
    </message>
    <message>
        <source>%1 set aside</source>
        <translation>отложено %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>решить %n</numerusform>
            <numerusform>решить %n</numerusform>
            <numerusform>решить %n</numerusform>
        </translation>
    </message>
    <message>
        <source>sync is running</source>
        <translation>идёт синхронизация</translation>
    </message>
</context>
<context>
    <name>dutydesk::SummaryPanel</name>
    <message>
        <source>Rows that were not taken</source>
        <translation>Строки, которые не приняты</translation>
    </message>
    <message>
        <source>Every row was taken.</source>
        <translation>Приняты все строки.</translation>
    </message>
    <message>
        <source>&amp;Mend the row</source>
        <translation>&amp;Исправить строку</translation>
    </message>
    <message>
        <source>Mend the row</source>
        <translation>Исправить строку</translation>
    </message>
    <message>
        <source>All cells of the chosen row, beside the table (F2 or Enter)</source>
        <translation>Все ячейки выбранной строки, рядом с таблицей (F2 или Enter)</translation>
    </message>
    <message>
        <source>For the pol&amp;yclinic…</source>
        <translation>Для поли&amp;клиники…</translation>
    </message>
    <message>
        <source>Write the quarantine for the polyclinic</source>
        <translation>Отложенные строки для поликлиники</translation>
    </message>
    <message>
        <source>A workbook of the rows set aside, with a comment on each bad cell (Ctrl+Shift+E)</source>
        <translation>Книга отложенных строк с комментарием в каждой плохой ячейке (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>&amp;Compare with the MIS</source>
        <translation>&amp;Сверить с МИС</translation>
    </message>
    <message>
        <source>Compare with the MIS</source>
        <translation>Сверить с МИС</translation>
    </message>
    <message>
        <source>The file, the MIS and the desk (Enter)</source>
        <translation>Файл, МИС и рабочее место (Enter)</translation>
    </message>
    <message>
        <source>%1: of %2 rows %3 were taken, %4 set aside, %5 are repetitions.</source>
        <translation>%1: из %2 строк принято %3, отложено %4, повторов %5.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
            <numerusform>… и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No row was set aside</source>
        <translation>Отложенных строк нет</translation>
    </message>
    <message>
        <source>Rows set aside, and what to do with them: %1</source>
        <translation>Отложенные строки и что с ними делать: %1</translation>
    </message>
    <message>
        <source>Rows set aside of %1</source>
        <translation>Отложенные строки: %1</translation>
    </message>
    <message>
        <source>Row %1 is still not right: see below the marked cells.</source>
        <translation>Строка %1 всё ещё с ошибкой: см. под отмеченными ячейками.</translation>
    </message>
    <message>
        <source>Row %1 is taken in.</source>
        <translation>Строка %1 принята.</translation>
    </message>
    <message>
        <source>Row %1 is set aside again, as it stood in the file.</source>
        <translation>Строка %1 снова отложена в том виде, как была в файле.</translation>
    </message>
    <message>
        <source>to mend, %1.xlsx</source>
        <translation>исправить, %1.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to mend lie in %1, with a comment on each bad cell.</source>
        <translation>
            <numerusform>%n строка для исправления сохранена в %1, с комментарием в каждой плохой ячейке.</numerusform>
            <numerusform>%n строки для исправления сохранены в %1, с комментарием в каждой плохой ячейке.</numerusform>
            <numerusform>%n строк для исправления сохранено в %1, с комментарием в каждой плохой ячейке.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SyncDriver</name>
    <message>
        <source>Sync begins</source>
        <translation>Синхронизация начинается</translation>
    </message>
    <message>
        <source>Sync is done: received %1, sent %2.</source>
        <translation>Синхронизация завершена: получено %1, отправлено %2.</translation>
    </message>
</context>
<context>
    <name>dutydesk::SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Sync with all servers (F5)</source>
        <translation>Синхронизация со всеми серверами (F5)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Сеансы</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>К отправке</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Runs of sync</source>
        <translation>Сеансы синхронизации</translation>
    </message>
    <message>
        <source>There has been no sync yet.</source>
        <translation>Синхронизации ещё не было.</translation>
    </message>
    <message>
        <source>Everything that was recorded here has reached the polyclinic.</source>
        <translation>Всё, что записано здесь, дошло до поликлиники.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Takes the act back on this desk; the audit trail keeps it</source>
        <translation>Отменяет действие на этом рабочем месте; в журнале оно остаётся</translation>
    </message>
    <message>
        <source>Set aside by sync</source>
        <translation>Отложено при синхронизации</translation>
    </message>
    <message>
        <source>No record was set aside.</source>
        <translation>Отложенных записей нет.</translation>
    </message>
    <message>
        <source>Records that could not be used, with the reason. Nothing else waits for them. Export the table and hand it to the polyclinic&apos;s administrator.</source>
        <translation>Записи, которые не удалось использовать, с причиной. Остальная работа их не ждёт. Экспортируйте таблицу и передайте администратору поликлиники.</translation>
    </message>
    <message>
        <source>The next part of the page</source>
        <translation>Следующая вкладка</translation>
    </message>
    <message>
        <source>Open the person of the chosen row</source>
        <translation>Открыть пациента выбранной строки</translation>
    </message>
    <message>
        <source>No server is connected</source>
        <translation>Сервер не подключён</translation>
    </message>
    <message>
        <source>Connect the polyclinic&apos;s server in the settings; its administrator gives the address and the token.</source>
        <translation>Подключите сервер поликлиники в настройках; адрес и токен выдаёт её администратор.</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Открыть настройки</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>отключён</translation>
    </message>
    <message>
        <source>last success %1</source>
        <translation>успешно: %1</translation>
    </message>
    <message>
        <source>never synced</source>
        <translation>синхронизации не было</translation>
    </message>
    <message>
        <source>Choose a run to read what happened in it.</source>
        <translation>Выберите сеанс, чтобы прочитать, как он прошёл.</translation>
    </message>
    <message>
        <source>All went well.</source>
        <translation>Всё прошло успешно.</translation>
    </message>
    <message>
        <source>Reading what sync has done…</source>
        <translation>Чтение журнала синхронизации…</translation>
    </message>
    <message>
        <source>Choose an act that the server has refused</source>
        <translation>Выберите действие, которое сервер отклонил</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) will be sent by the next sync.</source>
        <translation>
            <numerusform>%n действие уйдёт при следующей синхронизации.</numerusform>
            <numerusform>%n действия уйдут при следующей синхронизации.</numerusform>
            <numerusform>%n действий уйдут при следующей синхронизации.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) taken back on this desk; the audit trail keeps them.</source>
        <translation>
            <numerusform>На этом рабочем месте отменено %n действие; в журнале оно остаётся.</numerusform>
            <numerusform>На этом рабочем месте отменены %n действия; в журнале они остаются.</numerusform>
            <numerusform>На этом рабочем месте отменено %n действий; в журнале они остаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ours is kept and will be sent by the next sync.</source>
        <translation>Наше значение оставлено и уйдёт при следующей синхронизации.</translation>
    </message>
    <message>
        <source>The polyclinic&apos;s value is taken.</source>
        <translation>Принято значение поликлиники.</translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n min ahead</source>
        <translation>
            <numerusform>его часы спешат на %n мин</numerusform>
            <numerusform>его часы спешат на %n мин</numerusform>
            <numerusform>его часы спешат на %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n min behind</source>
        <translation>
            <numerusform>его часы отстают на %n мин</numerusform>
            <numerusform>его часы отстают на %n мин</numerusform>
            <numerusform>его часы отстают на %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n h ahead</source>
        <translation>
            <numerusform>его часы спешат на %n ч</numerusform>
            <numerusform>его часы спешат на %n ч</numerusform>
            <numerusform>его часы спешат на %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n h behind</source>
        <translation>
            <numerusform>его часы отстают на %n ч</numerusform>
            <numerusform>его часы отстают на %n ч</numerusform>
            <numerusform>его часы отстают на %n ч</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs, what is to be sent, what was set aside, conflicts</source>
        <translation>Сеансы, очередь отправки, отложенное, расхождения</translation>
    </message>
</context>
<context>
    <name>dutydesk::SyncRun</name>
    <message>
        <source>The exchange was stopped; it goes on where it was with the next run.</source>
        <translation>Обмен остановлен; следующий сеанс продолжит с этого места.</translation>
    </message>
    <message>
        <source>Asking the server what it offers</source>
        <translation>Запрос возможностей сервера</translation>
    </message>
    <message>
        <source>Some fields were changed here and on the server; decide which value holds.</source>
        <translation>Часть полей изменена и здесь, и на сервере; решите, какое значение верно.</translation>
    </message>
    <message>
        <source>%1 people who are insured elsewhere were taken off this desk.</source>
        <translation>С этого рабочего места убраны люди, застрахованные в других организациях: %1.</translation>
    </message>
    <message>
        <source>Records of people insured elsewhere that came and were not kept: %1</source>
        <translation>Пришло и не сохранено записей о людях, застрахованных в других организациях: %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Начать обзвон</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>Opens the calls whose date has passed</source>
        <translation>Открывает звонки с прошедшим сроком</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>срок сегодня</translation>
    </message>
    <message>
        <source>Opens the calls that are due today</source>
        <translation>Открывает звонки со сроком сегодня</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришли на приём</translation>
    </message>
    <message>
        <source>Opens the people who missed an appointment</source>
        <translation>Открывает тех, кто не пришёл на приём</translation>
    </message>
    <message>
        <source>stage II ends within seven days</source>
        <translation>II этап: осталось меньше недели</translation>
    </message>
    <message>
        <source>Opens the people whose stage II runs out</source>
        <translation>Открывает тех, у кого истекает срок II этапа</translation>
    </message>
    <message>
        <source>First to call</source>
        <translation>Позвонить в первую очередь</translation>
    </message>
    <message>
        <source>Today&apos;s appointments and home visits</source>
        <translation>Приёмы и визиты на дом сегодня</translation>
    </message>
    <message>
        <source>Coverage of this month&apos;s lists</source>
        <translation>Охват по спискам этого месяца</translation>
    </message>
    <message>
        <source>Go through the numbers and the lists</source>
        <translation>Переход по числам и спискам</translation>
    </message>
    <message>
        <source>Open the list behind the number, or the chosen person</source>
        <translation>Открыть список за числом или выбранного пациента</translation>
    </message>
    <message>
        <source>Reading the day</source>
        <translation>Чтение данных на день</translation>
    </message>
    <message>
        <source>The desk is still empty</source>
        <translation>Рабочее место ещё пусто</translation>
    </message>
    <message>
        <source>Connect the polyclinic&apos;s server and sync: the people, lists and appointments come from there.</source>
        <translation>Подключите сервер поликлиники и выполните синхронизацию: пациенты, списки и записи придут оттуда.</translation>
    </message>
    <message>
        <source>Open the page of sync</source>
        <translation>Открыть страницу «Связь»</translation>
    </message>
    <message>
        <source>%1, %2 · by you today: %3, %4</source>
        <translation>%1, %2 · ваш день: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n звонок</numerusform>
            <numerusform>%n звонка</numerusform>
            <numerusform>%n звонков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody is waiting for a call</source>
        <translation>звонка никто не ждёт</translation>
    </message>
    <message>
        <source>no lists of this month yet</source>
        <translation>списков этого месяца ещё нет</translation>
    </message>
    <message>
        <source>share of the members</source>
        <translation>доля от списка</translation>
    </message>
</context>
<context>
    <name>dutydesk::TypePull</name>
    <message>
        <source>The server&apos;s pages go round in circles.</source>
        <translation>Страницы сервера ссылаются друг на друга по кругу.</translation>
    </message>
</context>
<context>
    <name>dutydesk::UnlockDialog</name>
    <message>
        <source>Unlock</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>DutyDesk</source>
        <translation>DutyDesk</translation>
    </message>
    <message>
        <source>Unlock the desk</source>
        <translation>Вход на рабочее место</translation>
    </message>
    <message>
        <source>The lists on this computer are encrypted. The password opens them; nobody can read them without it.</source>
        <translation>Списки на этом компьютере зашифрованы. Их открывает пароль; без него прочитать списки нельзя.</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Открытие базы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>The password was wrong %n time(s).</source>
        <translation>
            <numerusform>Пароль введён неверно %n раз.</numerusform>
            <numerusform>Пароль введён неверно %n раза.</numerusform>
            <numerusform>Пароль введён неверно %n раз.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n s.</source>
        <translation>
            <numerusform>Повторить можно через %n с.</numerusform>
            <numerusform>Повторить можно через %n с.</numerusform>
            <numerusform>Повторить можно через %n с.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the layout of the keyboard and type the password again.</source>
        <translation>Проверьте раскладку клавиатуры и введите пароль снова.</translation>
    </message>
    <message numerus="yes">
        <source>You can try again in %n min.</source>
        <translation>
            <numerusform>Повторить можно через %n мин.</numerusform>
            <numerusform>Повторить можно через %n мин.</numerusform>
            <numerusform>Повторить можно через %n мин.</numerusform>
        </translation>
    </message>
    <message>
        <source>The administrator can free you at once.</source>
        <translation>Администратор может снять блокировку сразу.</translation>
    </message>
    <message>
        <source>The password is lost…</source>
        <translation>Пароль утерян…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Puts a backup in the place of these lists</source>
        <translation>Ставит резервную копию на место этих списков</translation>
    </message>
</context>
<context>
    <name>dutydesk::WhoForm</name>
    <message>
        <source>Who is at the desk</source>
        <translation>Кто за рабочим местом</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Show or hide the password</source>
        <translation>Показать или скрыть пароль</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Пользователь</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>П&amp;ароль</translation>
    </message>
</context>
<context>
    <name>dutydesk::UserDialog</name>
    <message>
        <source>Add a user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>Change the user</source>
        <translation>Изменить пользователя</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>Сбросить пароль</translation>
    </message>
    <message>
        <source>Tell the login and the password in person. At the first unlocking the user is asked for a password of his own.</source>
        <translation>Сообщите логин и пароль лично. При первом входе пользователь придумает свой пароль.</translation>
    </message>
    <message>
        <source>What the user may do follows from the role; it holds from his next unlocking.</source>
        <translation>Что пользователь может делать, определяет роль; новая роль действует со следующего входа.</translation>
    </message>
    <message>
        <source>A new password for %1 (%2). It is to be changed at the next unlocking; waiting after wrong tries ends.</source>
        <translation>Новый пароль для пользователя %1 (%2). При входе его нужно будет сменить; ожидание после неверных попыток снимается.</translation>
    </message>
    <message>
        <source>Add the user</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Save the user</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>Family name, given name, patronymic</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>&amp;Логин</translation>
    </message>
    <message>
        <source>Name in &amp;full</source>
        <translation>&amp;Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Роль</translation>
    </message>
    <message>
        <source>Le&amp;vel</source>
        <translation>&amp;Уровень</translation>
    </message>
</context>
<context>
    <name>dutydesk::UsersCard</name>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Keys of the lists</source>
        <translation>Ключи списков</translation>
    </message>
    <message>
        <source>The recovery key, on paper in a safe, opens the lists when the administrator&apos;s password is lost. A new key for the replica writes everything anew; do it when somebody may have taken a copy and a password away.</source>
        <translation>Ключ восстановления, напечатанный и убранный в сейф, открывает списки, если пароль администратора утерян. Новый ключ базы записывает всё заново; он нужен, если кто-то мог унести копию и пароль.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>отключён</translation>
    </message>
    <message>
        <source>locked by wrong tries</source>
        <translation>заблокирован: неверные пароли</translation>
    </message>
    <message>
        <source>must change the password</source>
        <translation>должен сменить пароль</translation>
    </message>
    <message>
        <source>may unlock</source>
        <translation>может входить</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, уровень %2</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role and level</source>
        <translation>Роль и уровень</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Password since</source>
        <translation>Пароль с</translation>
    </message>
    <message>
        <source>Wrong tries</source>
        <translation>Неверных попыток</translation>
    </message>
    <message>
        <source>No user yet.</source>
        <translation>Пользователей пока нет.</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>Добавить пользователя…</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Change the user…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Reset the password…</source>
        <translation>Сбросить пароль…</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Включить</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Снять ожидание</translation>
    </message>
    <message>
        <source>Ends the waiting after wrong passwords</source>
        <translation>Отменяет ожидание после неверных паролей</translation>
    </message>
    <message>
        <source>Remove the user…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Recovery key…</source>
        <translation>Ключ восстановления…</translation>
    </message>
    <message>
        <source>New key for the replica…</source>
        <translation>Новый ключ базы…</translation>
    </message>
    <message>
        <source>“%1” may unlock the desk now.</source>
        <translation>«%1» теперь может входить.</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>Пользователь «%1» сохранён.</translation>
    </message>
    <message>
        <source>“%1” has a new password and is to change it at the next unlocking.</source>
        <translation>У «%1» новый пароль; при входе его нужно будет сменить.</translation>
    </message>
    <message>
        <source>“%1” cannot unlock the desk any more.</source>
        <translation>«%1» больше не может входить.</translation>
    </message>
    <message>
        <source>“%1” may unlock the desk again.</source>
        <translation>«%1» снова может входить.</translation>
    </message>
    <message>
        <source>“%1” need not wait any more.</source>
        <translation>«%1» может входить без ожидания.</translation>
    </message>
    <message>
        <source>Remove the user</source>
        <translation>Удалить пользователя</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Удалить «%1»?</translation>
    </message>
    <message>
        <source>This cannot be undone. What this user has done stays, under the login; what was being typed at the last lock is lost. To keep somebody out for a while, disable the user instead.</source>
        <translation>Это нельзя отменить. Сделанное пользователем останется под его логином; недописанное при последней блокировке пропадёт. Чтобы закрыть вход на время, отключите пользователя.</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>Пользователь «%1» удалён.</translation>
    </message>
</context>
<context>
    <name>dutydesk::VerdictBar</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>Оспорить</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Снять решение</translation>
    </message>
    <message>
        <source>The chosen people (F8); the whole group (Shift+F8)</source>
        <translation>Выбранных (F8); всю группу (Shift+F8)</translation>
    </message>
    <message>
        <source>Nothing changes, the polyclinic is asked (F9); for the whole group (Shift+F9)</source>
        <translation>Ничего не меняется, поликлинике вопрос (F9); по всей группе (Shift+F9)</translation>
    </message>
    <message>
        <source>Takes the decision away (Delete)</source>
        <translation>Снимает решение (Delete)</translation>
    </message>
    <message>
        <source>Comment (F2)</source>
        <translation>Комментарий (F2)</translation>
    </message>
    <message>
        <source>Comment on the chosen people, for the act and the polyclinic</source>
        <translation>Комментарий к выбранным для акта и поликлиники</translation>
    </message>
    <message>
        <source>For the act and the polyclinic; Enter keeps it. People without a decision become disputed by it.</source>
        <translation>Для акта и поликлиники; Enter сохраняет. Нерешённые становятся спорными.</translation>
    </message>
</context>
<context>
    <name>dutydesk::VisitsTable</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Пациент</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>at home</source>
        <translation>на дому</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>No appointments and no home visits today.</source>
        <translation>Сегодня нет ни приёмов, ни визитов на дом.</translation>
    </message>
    <message>
        <source>Appointments and home visits today</source>
        <translation>Приёмы и визиты на дом сегодня</translation>
    </message>
    <message>
        <source>Today&apos;s appointments and home visits</source>
        <translation>Приёмы и визиты на дом сегодня</translation>
    </message>
</context>
<context>
    <name>dutydesk::cli</name>
    <message>
        <source>mis, registry or hub.</source>
        <translation>mis, registry или hub.</translation>
    </message>
    <message>
        <source>Word before the token: Bearer or N3.</source>
        <translation>Слово перед ключом: Bearer или N3.</translation>
    </message>
    <message>
        <source>The token file &apos;%1&apos; cannot be read.</source>
        <translation>Файл с ключом «%1» не читается.</translation>
    </message>
    <message>
        <source>Connected: %1 → %2</source>
        <translation>Подключено: %1 → %2</translation>
    </message>
    <message>
        <source>How it ended: informed, booked, refused, no-answer, wrong-number, already-done, moved, died, callback, home-visit, escort, transport.</source>
        <translation>Итог: informed, booked, refused, no-answer, wrong-number, already-done, moved, died, callback, home-visit, escort, transport.</translation>
    </message>
    <message>
        <source>Why the person refused.</source>
        <translation>Причина отказа.</translation>
    </message>
    <message>
        <source>When to call back, YYYY-MM-DDTHH:MM.</source>
        <translation>Когда перезвонить, ГГГГ-ММ-ДДTЧЧ:ММ.</translation>
    </message>
    <message>
        <source>A note.</source>
        <translation>Примечание.</translation>
    </message>
    <message>
        <source>phone, sms, email, messenger, post or visit.</source>
        <translation>phone, sms, email, messenger, post или visit.</translation>
    </message>
    <message>
        <source>dutydesk-cli contact: say how it ended with --outcome</source>
        <translation>dutydesk-cli contact: укажите итог через --outcome</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Записано.</translation>
    </message>
    <message>
        <source>Programme of the list: DVN, UD, PMO, DN …</source>
        <translation>Программа списка: ДВН, УД, ПМО, ДН …</translation>
    </message>
    <message>
        <source>Month of the list.</source>
        <translation>Месяц списка.</translation>
    </message>
    <message>
        <source>dutydesk-cli import: say which list it is with --programme and --month</source>
        <translation>dutydesk-cli import: укажите список через --programme и --month</translation>
    </message>
    <message>
        <source>Row %1, %2 &apos;%3&apos;: %4 %5</source>
        <translation>Строка %1, %2 «%3»: %4 %5</translation>
    </message>
    <message>
        <source>Rows %1, accepted %2, quarantined %3, duplicates %4</source>
        <translation>Строк %1, принято %2, в карантине %3, повторов %4</translation>
    </message>
    <message>
        <source>Full name of the first user.</source>
        <translation>ФИО первого пользователя.</translation>
    </message>
    <message>
        <source>representative, coordinator, administrator or auditor.</source>
        <translation>representative, coordinator, administrator или auditor.</translation>
    </message>
    <message>
        <source>dutydesk-cli init: &apos;%1&apos; is not a role</source>
        <translation>dutydesk-cli init: «%1» — не роль</translation>
    </message>
    <message>
        <source>An empty replica was made in %1 for the user &apos;%2&apos;.</source>
        <translation>Пустая база создана в %1 для пользователя «%2».</translation>
    </message>
    <message>
        <source>Programme of the list.</source>
        <translation>Программа списка.</translation>
    </message>
    <message>
        <source>Import this file first.</source>
        <translation>Сначала загрузить этот файл.</translation>
    </message>
    <message>
        <source>Accept, and write the act (.pdf or .xlsx); may be given twice.</source>
        <translation>Принять и записать акт (.pdf или .xlsx); можно указать дважды.</translation>
    </message>
    <message>
        <source>A coordinator releases the brake on mass removals.</source>
        <translation>Координатор снимает тормоз на массовое исключение.</translation>
    </message>
    <message>
        <source>With --act: queue the disputed and leaving persons as tasks for the polyclinic.</source>
        <translation>Вместе с --act: поставить спорных и выбывающих в очередь задач для поликлиники.</translation>
    </message>
    <message>
        <source>dutydesk-cli reconcile: say which list with --programme and --month</source>
        <translation>dutydesk-cli reconcile: укажите список через --programme и --month</translation>
    </message>
    <message>
        <source>Programme of the sheet.</source>
        <translation>Программа листа.</translation>
    </message>
    <message>
        <source>Day of the visit; without ENP: everybody of the list who is booked on it.</source>
        <translation>День визита; без ЕНП — все из списка, кто записан на этот день.</translation>
    </message>
    <message>
        <source>The PDF to write.</source>
        <translation>Файл PDF.</translation>
    </message>
    <message>
        <source>dutydesk-cli route-sheet: give ENP… or --programme P --date D, and -o OUT.pdf</source>
        <translation>dutydesk-cli route-sheet: укажите ЕНП… или --programme P --date D, а также -o OUT.pdf</translation>
    </message>
    <message>
        <source>Nobody of the list is booked on %1.</source>
        <translation>Никто из списка не записан на %1.</translation>
    </message>
    <message>
        <source>%1 pages for %2 persons were written to %3</source>
        <translation>Страниц: %1, человек: %2, файл: %3</translation>
    </message>
    <message>
        <source>Code or words of the specialty.</source>
        <translation>Код или название специальности.</translation>
    </message>
    <message>
        <source>First day.</source>
        <translation>Первый день.</translation>
    </message>
    <message>
        <source>Last day.</source>
        <translation>Последний день.</translation>
    </message>
    <message>
        <source>Evenings.</source>
        <translation>Вечернее время.</translation>
    </message>
    <message>
        <source>Saturdays and Sundays.</source>
        <translation>Субботы и воскресенья.</translation>
    </message>
    <message>
        <source>Visits at home.</source>
        <translation>Визиты на дом.</translation>
    </message>
    <message>
        <source>At most so many times.</source>
        <translation>Не больше стольких времён.</translation>
    </message>
    <message>
        <source>dutydesk-cli slots: &apos;%1&apos; is not a day; write YYYY-MM-DD</source>
        <translation>dutydesk-cli slots: «%1» — не день; пишите ГГГГ-ММ-ДД</translation>
    </message>
    <message>
        <source>There are no free times for &apos;%1&apos;.</source>
        <translation>Нет свободного времени: «%1».</translation>
    </message>
    <message>
        <source>Overdue %1, due today %2, no-shows %3, stage II under seven days %4</source>
        <translation>Просрочено %1, срок сегодня %2, не пришли %3, II этап в течение семи дней %4</translation>
    </message>
    <message>
        <source>Discharged in the last three working days: %1</source>
        <translation>Выписаны за три рабочих дня: %1</translation>
    </message>
    <message>
        <source>Last sync: %1 (%2); to send %3, parked %4, conflicts %5</source>
        <translation>Синхронизация: %1 (%2); отправить %3, отложено %4, расхождений %5</translation>
    </message>
    <message>
        <source>never</source>
        <translation>ещё не было</translation>
    </message>
    <message>
        <source>%1: on the list %2, informed %3, booked %4, done %5</source>
        <translation>%1: в списке %2, проинформированы %3, записаны %4, сделано %5</translation>
    </message>
    <message>
        <source>cardiovascular, priority-right or low-mobility.</source>
        <translation>cardiovascular, priority-right или low-mobility.</translation>
    </message>
    <message>
        <source>Only this occasion.</source>
        <translation>Только этот повод.</translation>
    </message>
    <message>
        <source>At most so many persons.</source>
        <translation>Не больше стольких человек.</translation>
    </message>
    <message>
        <source>dutydesk-cli worklist: &apos;%1&apos; is not a group</source>
        <translation>dutydesk-cli worklist: «%1» — не группа</translation>
    </message>
    <message>
        <source>%1 persons to contact, %2 overdue, %3 today</source>
        <translation>К обзвону: %1, просрочено: %2, сегодня: %3</translation>
    </message>
    <message>
        <source>Makes an empty encrypted replica with its first user.</source>
        <translation>Создаёт пустую зашифрованную базу с первым пользователем.</translation>
    </message>
    <message>
        <source>Connects a FHIR R4 server, or changes a connection by its name.</source>
        <translation>Подключает сервер FHIR R4 или меняет подключение с этим именем.</translation>
    </message>
    <message>
        <source>Receives and sends; all servers, or those named.</source>
        <translation>Получает и отправляет; все серверы или названные.</translation>
    </message>
    <message>
        <source>The day in numbers and the state of sync.</source>
        <translation>День в числах и состояние синхронизации.</translation>
    </message>
    <message>
        <source>Whom to call first, and why.</source>
        <translation>Кому звонить в первую очередь и почему.</translation>
    </message>
    <message>
        <source>Finds persons by name, policy number, SNILS or phone; beginnings suffice.</source>
        <translation>Ищет по ФИО, ЕНП, СНИЛС или телефону; достаточно начала.</translation>
    </message>
    <message>
        <source>A person&apos;s card.</source>
        <translation>Карточка человека.</translation>
    </message>
    <message>
        <source>Records how a contact ended.</source>
        <translation>Записывает итог контакта.</translation>
    </message>
    <message>
        <source>Free times.</source>
        <translation>Свободное время.</translation>
    </message>
    <message>
        <source>Requests an appointment; the next sync has it confirmed.</source>
        <translation>Заявка на приём; подтвердит её следующая синхронизация.</translation>
    </message>
    <message>
        <source>What is still to be sent, and what was refused.</source>
        <translation>Что ещё не отправлено и в чём отказано.</translation>
    </message>
    <message>
        <source>Imports a list that the polyclinic handed over (XLSX, CSV, TSV).</source>
        <translation>Загружает список поликлиники (XLSX, CSV, TSV).</translation>
    </message>
    <message>
        <source>Compares the month&apos;s list of the polyclinic&apos;s system, the imported file and the replica.</source>
        <translation>Сверяет список месяца из МИС, загруженный файл и базу.</translation>
    </message>
    <message>
        <source>Writes route sheets as one PDF.</source>
        <translation>Записывает маршрутные листы одним PDF.</translation>
    </message>
    <message>
        <source>Checks the replica, the audit trail and the outbox.</source>
        <translation>Проверяет базу, журнал и очередь отправки.</translation>
    </message>
    <message>
        <source>dutydesk-cli contact: &apos;%1&apos; is not a time; write YYYY-MM-DDTHH:MM</source>
        <translation>dutydesk-cli contact: «%1» — не время; пишите ГГГГ-ММ-ДДTЧЧ:ММ</translation>
    </message>
    <message>
        <source>What columns mean, where it is not understood by itself; remembered for the next file.</source>
        <translation>Что значат столбцы, если это не распознано; запоминается для следующего файла.</translation>
    </message>
    <message>
        <source>Write the bad rows for the polyclinic, with comments.</source>
        <translation>Записать непринятые строки для поликлиники, с пояснениями.</translation>
    </message>
    <message>
        <source>The quarantine was written to %1</source>
        <translation>Карантин записан в %1</translation>
    </message>
    <message>
        <source>Accept only this: a leave reason, new, changed, leaving or all; may be repeated.</source>
        <translation>Принять только это: основание исключения, new, changed, leaving или all; можно повторять.</translation>
    </message>
    <message>
        <source>Dispute this; may be repeated.</source>
        <translation>Оспорить это; можно повторять.</translation>
    </message>
    <message>
        <source>Compare two acts by their numbers: --diff ACT1 ACT2.</source>
        <translation>Сравнить два акта по номерам: --diff АКТ1 АКТ2.</translation>
    </message>
    <message>
        <source>dutydesk-cli reconcile: --diff needs the numbers of two acts</source>
        <translation>dutydesk-cli reconcile: для --diff нужны номера двух актов</translation>
    </message>
    <message>
        <source>dutydesk-cli reconcile: &apos;%1&apos; is not understood here</source>
        <translation>dutydesk-cli reconcile: «%1» здесь непонятно</translation>
    </message>
    <message>
        <source>--mapping: &apos;%1&apos; is not COLUMN=FIELD. Fields: %2.</source>
        <translation>--mapping: «%1» — не СТОЛБЕЦ=ПОЛЕ. Поля: %2.</translation>
    </message>
    <message>
        <source>--mapping: the file has no column &apos;%1&apos;. Name it by its letter or its header.</source>
        <translation>--mapping: в файле нет столбца «%1». Назовите его буквой или заголовком.</translation>
    </message>
    <message>
        <source>--mapping: the columns do not tell who a row is: ЕНП, СНИЛС, or a name with a birth date is needed.</source>
        <translation>--mapping: по столбцам не понять, о ком строка: нужен ЕНП, СНИЛС или имя с датой рождения.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no reason. Reasons: %2.</source>
        <translation>«%1» — не основание. Основания: %2.</translation>
    </message>
    <message>
        <source>File with the new password.</source>
        <translation>Файл с новым паролем.</translation>
    </message>
    <message>
        <source>dutydesk-cli password: --new-password-file is needed; a password never stands on a command line</source>
        <translation>dutydesk-cli password: нужен --new-password-file; пароль не пишут в командной строке</translation>
    </message>
    <message>
        <source>The password was changed.</source>
        <translation>Пароль изменён.</translation>
    </message>
    <message>
        <source>Print this and lock it away: it opens the replica when every password is lost. Former ones are void.</source>
        <translation>Напечатайте и спрячьте под замок: этот ключ откроет базу, если утрачены все пароли. Прежние ключи недействительны.</translation>
    </message>
    <message>
        <source>File with the recovery key as printed.</source>
        <translation>Файл с ключом восстановления, как он напечатан.</translation>
    </message>
    <message>
        <source>Full name of the administrator.</source>
        <translation>Полное имя администратора.</translation>
    </message>
    <message>
        <source>dutydesk-cli recover: --recovery-key-file and --new-password-file are needed</source>
        <translation>dutydesk-cli recover: нужны --recovery-key-file и --new-password-file</translation>
    </message>
    <message>
        <source>The administrator &apos;%1&apos; can unlock with the new password.</source>
        <translation>Администратор «%1» может войти с новым паролем.</translation>
    </message>
    <message>
        <source>New key: %1%</source>
        <translation>Новый ключ: %1&#xa0;%</translation>
    </message>
    <message>
        <source>The replica has a new key. Passwords and the recovery key are as before; older copies keep the old key.</source>
        <translation>У базы новый ключ. Пароли и ключ восстановления прежние; старые копии открываются старым ключом.</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>отключён</translation>
    </message>
    <message>
        <source>locked after wrong passwords</source>
        <translation>закрыт после неверных паролей</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a role.</source>
        <translation>«%1» — не роль.</translation>
    </message>
    <message>
        <source>The level of a representative is 1, 2 or 3.</source>
        <translation>Уровень представителя — 1, 2 или 3.</translation>
    </message>
    <message>
        <source>dutydesk-cli user: name the login after the verb (none after &apos;list&apos;)</source>
        <translation>dutydesk-cli user: после действия назовите логин (после list — ничего)</translation>
    </message>
    <message>
        <source>dutydesk-cli user: --new-password-file is needed; a password never stands on a command line</source>
        <translation>dutydesk-cli user: нужен --new-password-file; пароль не пишут в командной строке</translation>
    </message>
    <message>
        <source>Done: %1 %2.</source>
        <translation>Сделано: %1 %2.</translation>
    </message>
    <message>
        <source>The users of the replica; for the administrator.</source>
        <translation>Пользователи базы; для администратора.</translation>
    </message>
    <message>
        <source>Changes one&apos;s own password.</source>
        <translation>Меняет собственный пароль.</translation>
    </message>
    <message>
        <source>Makes a new recovery key, to be printed and locked away.</source>
        <translation>Создаёт новый ключ восстановления: его печатают и хранят под замком.</translation>
    </message>
    <message>
        <source>Gives an administrator a new password with the recovery key.</source>
        <translation>Даёт администратору новый пароль по ключу восстановления.</translation>
    </message>
    <message>
        <source>Writes the replica anew under a new key; nobody may have it open.</source>
        <translation>Переписывает базу под новым ключом; открыта она быть не должна.</translation>
    </message>
    <message>
        <source>Folder that the backup is made in; no rotation there.</source>
        <translation>Папка для копии; старые копии в ней не удаляются.</translation>
    </message>
    <message>
        <source>Names the backups instead of making one.</source>
        <translation>Перечисляет копии, новую не делает.</translation>
    </message>
    <message>
        <source>Only when the newest is older than a day.</source>
        <translation>Только если последней копии больше суток.</translation>
    </message>
    <message>
        <source>The newest backup is not a day old.</source>
        <translation>Последней копии меньше суток.</translation>
    </message>
    <message>
        <source>The backup was made and read back: %1</source>
        <translation>Копия сделана и проверена чтением: %1</translation>
    </message>
    <message>
        <source>Restored. Unsent edits taken along: %1.</source>
        <translation>Восстановлено. Перенесено неотправленных правок: %1.</translation>
    </message>
    <message>
        <source>The former files are in %1</source>
        <translation>Прежние файлы лежат в %1</translation>
    </message>
    <message>
        <source>%1 rows were saved, %2 unsent edits among them; places that could not be read: %3, rows left without their owner: %4.</source>
        <translation>Спасено строк: %1, из них неотправленных правок: %2; нечитаемых мест: %3, строк без владельца: %4.</translation>
    </message>
    <message>
        <source>The damaged file is in %1. Sync now: the servers give back what was lost.</source>
        <translation>Повреждённый файл лежит в %1. Запустите синхронизацию: утраченное вернётся с серверов.</translation>
    </message>
    <message>
        <source>Makes an encrypted backup while others work, and reads it back.</source>
        <translation>Делает зашифрованную копию, не мешая работе, и проверяет её чтением.</translation>
    </message>
    <message>
        <source>Puts a backup in the place of the replica; the former files are set aside.</source>
        <translation>Ставит копию на место базы; прежние файлы откладываются в сторону.</translation>
    </message>
    <message>
        <source>Reads a damaged replica as far as it goes into a new one; unsent work first.</source>
        <translation>Читает повреждённую базу, насколько возможно, в новую; сначала неотправленное.</translation>
    </message>
</context>
<context>
    <name>dutydesk::cli::Options</name>
    <message>
        <source>Full name.</source>
        <translation>Полное имя.</translation>
    </message>
    <message>
        <source>representative, coordinator, administrator or auditor.</source>
        <translation>representative, coordinator, administrator или auditor.</translation>
    </message>
    <message>
        <source>Level of a representative, 1 to 3.</source>
        <translation>Уровень представителя, от 1 до 3.</translation>
    </message>
    <message>
        <source>File with the password that the user changes at his first unlocking.</source>
        <translation>Файл с паролем, который пользователь сменит при первом входе.</translation>
    </message>
</context>
<context>
    <name>fhir</name>
    <message>
        <source>The kind of the visit is missing.</source>
        <translation>Не указан вид посещения.</translation>
    </message>
    <message>
        <source>The name has an unknown shape; it was left out.</source>
        <translation>Имя в неизвестном виде; оно пропущено.</translation>
    </message>
    <message>
        <source>The person has no name.</source>
        <translation>У пациента нет имени.</translation>
    </message>
    <message>
        <source>The element has another type than FHIR R4 gives it; it was left out.</source>
        <translation>Тип элемента не соответствует FHIR R4; он пропущен.</translation>
    </message>
    <message>
        <source>The element is missing or unreadable; the record was set aside.</source>
        <translation>Элемента нет или он не читается; запись отложена.</translation>
    </message>
    <message>
        <source>The time cannot be read; it was left out.</source>
        <translation>Время не читается; оно пропущено.</translation>
    </message>
    <message>
        <source>The date is incomplete or cannot be read; it was left out.</source>
        <translation>Дата неполная или не читается; она пропущена.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A FHIR R4 sandbox of a polyclinic&apos;s information system, filled with synthetic people. Listens on this machine only.</source>
        <translation>Песочница FHIR R4 системы поликлиники с вымышленными людьми. Слушает только эту машину.</translation>
    </message>
    <message>
        <source>--seed must be a whole number, --today a date YYYY-MM-DD.</source>
        <translation>--seed — целое число, --today — дата ГГГГ-ММ-ДД.</translation>
    </message>
    <message>
        <source>--port must lie in 0 … 65535.</source>
        <translation>--port — от 0 до 65535.</translation>
    </message>
    <message>
        <source>The token is empty or its file cannot be read.</source>
        <translation>Ключ пуст, или его файл не читается.</translation>
    </message>
    <message>
        <source>Filling this store was cut short. Delete its file and start again.</source>
        <translation>Наполнение хранилища было прервано. Удалите файл и начните снова.</translation>
    </message>
    <message>
        <source>Speak TLS with this certificate (PEM, its chain after it) …</source>
        <translation>Говорить по TLS с этим сертификатом (PEM, за ним его цепочка) …</translation>
    </message>
    <message>
        <source>… and this key (PEM, without a passphrase).</source>
        <translation>… и этим ключом (PEM, без парольной фразы).</translation>
    </message>
    <message>
        <source>With TLS: let in only who shows a certificate issued by this authority (PEM).</source>
        <translation>При TLS: пускать только с сертификатом этого удостоверяющего центра (PEM).</translation>
    </message>
    <message>
        <source>Give access tokens at /oauth2/token to the client of this name …</source>
        <translation>Выдавать токены доступа по /oauth2/token клиенту с этим именем …</translation>
    </message>
    <message>
        <source>… who shows the secret in this file.</source>
        <translation>… который покажет секрет из этого файла.</translation>
    </message>
    <message>
        <source>How long an access token lasts.</source>
        <translation>Сколько секунд действует токен доступа.</translation>
    </message>
    <message>
        <source>A file of --tls-cert, --tls-key, --client-ca or --oauth-secret-file is empty or cannot be read.</source>
        <translation>Файл --tls-cert, --tls-key, --client-ca или --oauth-secret-file пуст или не читается.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together, --client-ca goes with them.</source>
        <translation>--tls-cert и --tls-key указывают вместе, --client-ca — с ними.</translation>
    </message>
    <message>
        <source>--oauth-client and --oauth-secret-file go together; --oauth-seconds is a whole number from 1.</source>
        <translation>--oauth-client и --oauth-secret-file указывают вместе; --oauth-seconds — целое число от 1.</translation>
    </message>
</context>
<context>
    <name>PullNewcomers</name>
    <message>
        <source>The server&apos;s pages go round in circles.</source>
        <translation>Страницы сервера идут по кругу.</translation>
    </message>
    <message>
        <source>People who have moved to us could not be read whole: %1</source>
        <translation>Перешедших к нам людей не удалось получить полностью: %1</translation>
    </message>
    <message>
        <source>Receiving people who have moved to us</source>
        <translation>Получение перешедших к нам людей</translation>
    </message>
    <message>
        <source>The exchange was stopped; it goes on where it was with the next run.</source>
        <translation>Обмен остановлен; следующий продолжит с этого места.</translation>
    </message>
</context>
<context>
    <name>SealedFile</name>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>Файл «%1» не читается.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written. Check that the folder is there, may be written to and has free space.</source>
        <translation>Не удалось записать файл «%1». Проверьте, что папка существует, открыта для записи и в ней есть место.</translation>
    </message>
    <message>
        <source>The sealed file is damaged or incomplete, and nothing of it was opened. Ask for it once more.</source>
        <translation>Запечатанный файл повреждён или неполон, из него ничего не открыто. Попросите прислать его ещё раз.</translation>
    </message>
    <message>
        <source>There is not memory enough to use the password. Close other programs.</source>
        <translation>Не хватает памяти, чтобы применить пароль. Закройте другие программы.</translation>
    </message>
    <message>
        <source>The password does not fit, or the beginning of the file is damaged. Mind the case of the letters and the keyboard's language.</source>
        <translation>Пароль не подходит, или повреждено начало файла. Обратите внимание на регистр букв и раскладку клавиатуры.</translation>
    </message>
    <message>
        <source>This is not a file that DutyDesk has sealed, or it is cut off.</source>
        <translation>Это не файл, запечатанный в DutyDesk, или он обрезан.</translation>
    </message>
    <message>
        <source>This file was sealed by a newer DutyDesk. Update the program.</source>
        <translation>Файл запечатан более новой версией DutyDesk. Обновите программу.</translation>
    </message>
    <message>
        <source>The encryption library cannot be used.</source>
        <translation>Библиотека шифрования недоступна.</translation>
    </message>
</context>
<context>
    <name>dutydesk::FilePasswordDialog</name>
    <message>
        <source>Tell it by telephone, never in the same letter: without it nobody opens the file, not even we.</source>
        <translation>Сообщите пароль по телефону, а не в том же письме: без него файл не откроет никто, даже мы.</translation>
    </message>
    <message>
        <source>Save with this password</source>
        <translation>Сохранить с этим паролем</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Пароль файла</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Пароль</translation>
    </message>
</context>
<context>
    <name>dutydesk::BackupDriver</name>
    <message>
        <source>Backup</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>The backup was broken off; the earlier ones are there.</source>
        <translation>Создание копии прервано; прежние копии на месте.</translation>
    </message>
    <message>
        <source>The backup is made and was read back: %1 MB.</source>
        <translation>Копия создана и проверена чтением: %1 МБ.</translation>
    </message>
</context>
<context>
    <name>dutydesk::BackupsCard</name>
    <message>
        <source>Back up now</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Последняя</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>One is made by itself each day, encrypted like the lists; of the older ones seven days, four weeks and twelve months stay. Keep the folder on another disk.</source>
        <translation>Одна создаётся сама каждый день и зашифрована так же, как списки; из прежних остаются семь дней, четыре недели и двенадцать месяцев. Держите папку на другом диске.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>копий ещё нет</translation>
    </message>
    <message>
        <source>%1, %2 MB; %3 in all</source>
        <translation>%1, %2 МБ; всего %3</translation>
    </message>
    <message>
        <source>%1. It is older than a day.</source>
        <translation>%1. Ей больше суток.</translation>
    </message>
    <message>
        <source>Folder for the backups</source>
        <translation>Папка для резервных копий</translation>
    </message>
</context>
<context>
    <name>dutydesk::RestoreDialog</name>
    <message>
        <source>Restore the lists</source>
        <translation>Восстановление списков</translation>
    </message>
    <message>
        <source>A backup takes the place of the lists on this computer. The former files are set aside, never deleted, and what was not sent yet goes along. Close DutyDesk wherever else it has these lists open.</source>
        <translation>Копия займёт место списков на этом компьютере. Прежние файлы откладываются, а не удаляются, и неотправленное переходит в копию. Закройте DutyDesk везде, где открыты эти списки.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>The backup is in place.</source>
        <translation>Копия на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent edit(s) went along.</source>
        <translation>
            <numerusform>Перенесена %n неотправленная правка.</numerusform>
            <numerusform>Перенесены %n неотправленные правки.</numerusform>
            <numerusform>Перенесено %n неотправленных правок.</numerusform>
        </translation>
    </message>
    <message>
        <source>The former lists could not be read: what they still had to send is in them.</source>
        <translation>Прежние списки прочитать не удалось: неотправленное осталось в них.</translation>
    </message>
    <message>
        <source>The former files are in %1.</source>
        <translation>Прежние файлы — в %1.</translation>
    </message>
    <message>
        <source>Everything could be read.</source>
        <translation>Прочитано всё.</translation>
    </message>
    <message>
        <source>Some could not be read; the next sync brings it back.</source>
        <translation>Часть прочитать не удалось; её вернёт ближайшая синхронизация.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>Папка с резервными копиями</translation>
    </message>
    <message>
        <source>The password of the day when the backup was made.</source>
        <translation>Пароль того дня, когда создана копия.</translation>
    </message>
    <message>
        <source>%1, %2 MB</source>
        <translation>%1, %2 МБ</translation>
    </message>
    <message>
        <source>the damaged lists, as far as they can be read</source>
        <translation>повреждённые списки — насколько читаются</translation>
    </message>
    <message>
        <source>There is no backup in this folder. Choose another one.</source>
        <translation>В этой папке нет копий. Выберите другую.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ErasureDialog</name>
    <message>
        <source>Destroy personal data</source>
        <translation>Уничтожить персональные данные</translation>
    </message>
    <message>
        <source>Everything about the person goes from this desk for good: the card, calls, visits, consents, rows of lists. The polyclinic&apos;s own system keeps what it has. Nobody can take this back.</source>
        <translation>Всё о человеке исчезнет с этого рабочего места навсегда: карточка, звонки, посещения, согласия, строки списков. В системе поликлиники всё останется как есть. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Destroy for good</source>
        <translation>Уничтожить навсегда</translation>
    </message>
    <message>
        <source>The person has asked for it, or withdrawn the consent</source>
        <translation>Человек потребовал этого или отозвал согласие</translation>
    </message>
    <message>
        <source>The time of keeping is over</source>
        <translation>Срок хранения истёк</translation>
    </message>
    <message>
        <source>Make a new &amp;backup and remove the earlier ones, which still hold the data</source>
        <translation>Сделать новую &amp;копию и удалить прежние: данные в них ещё есть</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Родился(ась)</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Хранится до</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записей</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>Что учесть</translation>
    </message>
    <message>
        <source>Whose data are destroyed</source>
        <translation>Чьи данные уничтожаются</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) not sent</source>
        <translation>
            <numerusform>не отправлена %n запись</numerusform>
            <numerusform>не отправлены %n записи</numerusform>
            <numerusform>не отправлено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) to come</source>
        <translation>
            <numerusform>впереди %n приём</numerusform>
            <numerusform>впереди %n приёма</numerusform>
            <numerusform>впереди %n приёмов</numerusform>
        </translation>
    </message>
    <message>
        <source>petition of 12.11.2026 № 5</source>
        <translation>заявление от 12.11.2026 № 5</translation>
    </message>
    <message>
        <source>destruction %1.pdf</source>
        <translation>уничтожение %1.pdf</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Акт</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>Акт об уничтожении</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Paper that asks for it</source>
        <translation>&amp;Документ-основание</translation>
    </message>
    <message>
        <source>&amp;Type how many: %1</source>
        <translation>&amp;Впишите, сколько их: %1</translation>
    </message>
    <message>
        <source>&amp;Type the family name: %1</source>
        <translation>&amp;Впишите фамилию: %1</translation>
    </message>
    <message>
        <source>%1: sync first, or give the edits up on the sync page.</source>
        <translation>%1: сначала проведите обмен или откажитесь от записей на странице обмена.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate holds the names; keep it for %n year(s). The trail keeps numbers only.</source>
        <translation>
            <numerusform>Имена — только в акте; храните его %n год. В журнале остаются одни номера.</numerusform>
            <numerusform>Имена — только в акте; храните его %n года. В журнале остаются одни номера.</numerusform>
            <numerusform>Имена — только в акте; храните его %n лет. В журнале остаются одни номера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Destroyed: %n person(s).</source>
        <translation>
            <numerusform>Уничтожены данные %n человека.</numerusform>
            <numerusform>Уничтожены данные %n человек.</numerusform>
            <numerusform>Уничтожены данные %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificate %1: %2.</source>
        <translation>Акт %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with older copies may still hold the data; the certificate names them.</source>
        <translation>
            <numerusform>Ещё в %n папке с прежними копиями могут быть эти данные; она названа в акте.</numerusform>
            <numerusform>Ещё в %n папках с прежними копиями могут быть эти данные; они названы в акте.</numerusform>
            <numerusform>Ещё в %n папках с прежними копиями могут быть эти данные; они названы в акте.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper that asks for it</source>
        <translation>Документ-основание</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>destruction %1 (%2).pdf</source>
        <translation>уничтожение %1 (%2).pdf</translation>
    </message>
</context>
<context>
    <name>dutydesk::ErasuresCard</name>
    <message>
        <source>Look…</source>
        <translation>Показать…</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>Реестр…</translation>
    </message>
    <message>
        <source>policy number</source>
        <translation>номер полиса</translation>
    </message>
    <message>
        <source>Policy number of the person to be admitted again</source>
        <translation>Номер полиса человека, которого допустить снова</translation>
    </message>
    <message>
        <source>Admit again</source>
        <translation>Допустить снова</translation>
    </message>
    <message>
        <source>Destroying personal data</source>
        <translation>Уничтожение персональных данных</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Срок истёк</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Уничтожено</translation>
    </message>
    <message>
        <source>Erased person</source>
        <translation>Удалённый человек</translation>
    </message>
    <message>
        <source>One person is erased from the card: “More”, “Destroy the data…”. Nobody who was erased comes back with a sync or a file until admitted again.</source>
        <translation>Одного человека удаляют из карточки: «Ещё», «Уничтожить данные…». Удалённый не возвращается ни с обменом, ни из файла, пока его не допустят снова.</translation>
    </message>
    <message>
        <source>of nobody</source>
        <translation>ни у кого</translation>
    </message>
    <message numerus="yes">
        <source>of %n person(s)</source>
        <translation>
            <numerusform>у %n человека</numerusform>
            <numerusform>у %n человек</numerusform>
            <numerusform>у %n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>пока ничего</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s), the last %1 of %2</source>
        <translation>
            <numerusform>%n акт: %1 от %2</numerusform>
            <numerusform>%n акта, последний %1 от %2</numerusform>
            <numerusform>%n актов, последний %1 от %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Admitted again. The next sync reads the data.</source>
        <translation>Допущен снова. Сведения придут со следующим обменом.</translation>
    </message>
</context>
<context>
    <name>dutydesk::ErasureRegister</name>
    <message>
        <source>time is over</source>
        <translation>срок истёк</translation>
    </message>
    <message>
        <source>by request</source>
        <translation>по требованию</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Акт</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записей</translation>
    </message>
    <message>
        <source>Admitted again</source>
        <translation>Допущены снова</translation>
    </message>
    <message>
        <source>Certificates of destruction</source>
        <translation>Акты об уничтожении</translation>
    </message>
    <message>
        <source>Nobody&apos;s data were destroyed yet.</source>
        <translation>Ничьи данные пока не уничтожались.</translation>
    </message>
    <message>
        <source>The names stand on the certificates only. The table is exported and printed from its menu.</source>
        <translation>Имена стоят только в актах. Таблицу можно выгрузить и напечатать из её меню.</translation>
    </message>
</context>
<context>
    <name>AuditDetail</name>
    <message>
        <source>by the user</source>
        <translation>пользователем</translation>
    </message>
    <message>
        <source>nobody was there</source>
        <translation>никого не было</translation>
    </message>
    <message>
        <source>the computer was locked</source>
        <translation>заблокирован компьютер</translation>
    </message>
    <message>
        <source>the computer went to sleep</source>
        <translation>компьютер ушёл в сон</translation>
    </message>
    <message>
        <source>to give the replica a new key</source>
        <translation>для нового ключа базы</translation>
    </message>
    <message>
        <source>to restore a backup</source>
        <translation>для восстановления из копии</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <source>the user is disabled</source>
        <translation>пользователь отключён</translation>
    </message>
    <message>
        <source>the wait was not over</source>
        <translation>ожидание не закончилось</translation>
    </message>
    <message>
        <source>locked after wrong passwords</source>
        <translation>заблокирован после неверных паролей</translation>
    </message>
    <message>
        <source>the key ring is damaged</source>
        <translation>повреждена связка ключей</translation>
    </message>
    <message>
        <source>wrong recovery key</source>
        <translation>неверный ключ восстановления</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>at the start of the program</source>
        <translation>при запуске программы</translation>
    </message>
    <message>
        <source>by the schedule</source>
        <translation>по расписанию</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>всё цело</translation>
    </message>
    <message>
        <source>there are problems</source>
        <translation>есть ошибки</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>это он</translation>
    </message>
    <message>
        <source>another person</source>
        <translation>другой человек</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>решение отменено</translation>
    </message>
    <message>
        <source>rows: %1</source>
        <translation>строк: %1</translation>
    </message>
    <message>
        <source>to the clipboard</source>
        <translation>в буфер обмена</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>под паролем</translation>
    </message>
    <message>
        <source>%1: the desk&apos;s value was kept</source>
        <translation>%1: оставлено своё значение</translation>
    </message>
    <message>
        <source>%1: the polyclinic&apos;s value was taken</source>
        <translation>%1: принято значение поликлиники</translation>
    </message>
    <message>
        <source>trusts the computer&apos;s authorities</source>
        <translation>доверие — как у компьютера</translation>
    </message>
    <message>
        <source>trusts %1</source>
        <translation>доверие: %1</translation>
    </message>
    <message>
        <source>without a certificate of the desk</source>
        <translation>без сертификата рабочего места</translation>
    </message>
    <message>
        <source>certificate of the desk: %1</source>
        <translation>сертификат рабочего места: %1</translation>
    </message>
    <message>
        <source>questions: %1</source>
        <translation>вопросов: %1</translation>
    </message>
    <message>
        <source>with record %1</source>
        <translation>с записью %1</translation>
    </message>
    <message>
        <source>from record %1</source>
        <translation>от записи %1</translation>
    </message>
    <message>
        <source>without errors</source>
        <translation>без ошибок</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>частично</translation>
    </message>
    <message>
        <source>stopped by the user</source>
        <translation>остановлена пользователем</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалась</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>получено %1</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>новых %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>отправлено %1</translation>
    </message>
    <message>
        <source>set aside %1</source>
        <translation>отложено %1</translation>
    </message>
    <message>
        <source>unsent edits rescued: %1</source>
        <translation>спасено неотправленных правок: %1</translation>
    </message>
    <message>
        <source>people erased again: %1</source>
        <translation>удалено повторно, человек: %1</translation>
    </message>
    <message>
        <source>the former one could not be read</source>
        <translation>прежняя не читалась</translation>
    </message>
    <message>
        <source>gaps: %1</source>
        <translation>пропусков: %1</translation>
    </message>
    <message>
        <source>rows without their person: %1</source>
        <translation>строк без пациента: %1</translation>
    </message>
    <message>
        <source>left at row %1</source>
        <translation>оставлен на строке %1</translation>
    </message>
    <message>
        <source>found at row %1</source>
        <translation>найден на строке %1</translation>
    </message>
    <message>
        <source>rows 1 to %1 stood here before</source>
        <translation>строки 1–%1 уже были</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, уровень %2</translation>
    </message>
    <message>
        <source>a number of %1 digits</source>
        <translation>номер из %1 цифр</translation>
    </message>
    <message>
        <source>%1; found: %2</source>
        <translation>%1; найдено: %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>кто: %1</translation>
    </message>
    <message>
        <source>about person %1</source>
        <translation>о пациенте %1</translation>
    </message>
    <message>
        <source>only what matters</source>
        <translation>только важное</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>представитель</translation>
    </message>
    <message>
        <source>coordinator</source>
        <translation>координатор</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>аудитор</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>по %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>с %1 по %2</translation>
    </message>
    <message>
        <source>by request</source>
        <translation>по требованию</translation>
    </message>
    <message>
        <source>the time of keeping was over</source>
        <translation>срок хранения истёк</translation>
    </message>
    <message>
        <source>records: %1</source>
        <translation>записей: %1</translation>
    </message>
    <message>
        <source>digest of its words %1…</source>
        <translation>контрольная сумма слов %1…</translation>
    </message>
</context>
</TS>
