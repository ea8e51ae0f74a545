#include "people_desk.h"

#include "support/scripted_transport.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QSettings>

namespace dutydesk::test {

namespace {

QJsonObject coded(const QString& system, const QString& code) {
    return {{QStringLiteral("coding"),
             QJsonArray{QJsonObject{{QStringLiteral("system"), system}, {QStringLiteral("code"), code}}}}};
}

QJsonObject identifier(const QString& system, const QString& value) {
    return {{QStringLiteral("system"), system}, {QStringLiteral("value"), value}};
}

QJsonObject reference(const QString& to) {
    return {{QStringLiteral("reference"), to}};
}

QJsonObject phone(const QString& value) {
    return {{QStringLiteral("system"), QStringLiteral("phone")},
            {QStringLiteral("value"), value},
            {QStringLiteral("use"), QStringLiteral("mobile")}};
}

const QString EnpSystem = QStringLiteral("urn:oid:1.2.643.2.69.1.1.1.6.228");
const QString Icd10System = QStringLiteral("urn:oid:1.2.643.5.1.13.13.11.1005");

} // namespace

const Rules& testRules() {
    static const Rules rules = [] {
        auto loaded = Rules::load();
        REQUIRE(loaded.ok());
        return std::move(*loaded);
    }();
    return rules;
}

PeopleDesk::PeopleDesk(Role role) {
    QSettings().clear();
    box.types << QStringLiteral("Condition") << QStringLiteral("Coverage") << QStringLiteral("Schedule")
              << QStringLiteral("Consent");
    fillBox();
    const DeskEnvironment env = environment();
    const Actor actor{login(), QStringLiteral("Петрова Ольга Игоревна"), role, 2};
    const auto created = Desk::create(folder.path(), actor, password(), env);
    INFO((created ? QString() : created.error().message).toStdString());
    REQUIRE(created.ok());
    auto unlocked = Desk::unlock(folder.path(), actor.login, password(), env);
    INFO((unlocked ? QString() : unlocked.error().message).toStdString());
    REQUIRE(unlocked.ok());
    desk = std::move(*unlocked);
    NewServer server;
    server.name = QStringLiteral("МИС");
    server.url = FhirBox::base();
    server.token = QStringLiteral("secret");
    REQUIRE(desk->connectServer(server).ok());
    sync();
    runner = std::make_unique<DeskRunner>(*desk);
    workbench = std::make_unique<Workbench>(*runner);
    QObject::connect(workbench.get(), &Workbench::said, workbench.get(),
                     [this](const QString& sentence, const std::function<void()>& undo) {
                         said << Said{sentence, undo};
                     });
    QObject::connect(workbench.get(), &Workbench::failed, workbench.get(),
                     [this](const Error& error) { failures << error; });
    QObject::connect(workbench.get(), &Workbench::openPage, workbench.get(),
                     [this](const QString& id, const QVariant& argument) { opened << qMakePair(id, argument); });
    QObject::connect(workbench.get(), &Workbench::openPerson, workbench.get(),
                     [this](PersonId id) { openedPersons << id; });
}

PeopleDesk::~PeopleDesk() = default;

DeskEnvironment PeopleDesk::environment() {
    return {clock, random, testRules(), KeyRing::Cost::minimal(), [this] {
                return std::make_unique<ScriptedTransport>(
                    [this](const HttpRequest& request) { return box.handle(request); });
            }};
}

void PeopleDesk::sync() {
    const auto reports = desk->sync({}, QStringLiteral("test"));
    INFO((reports ? QString() : reports.error().message).toStdString());
    REQUIRE(reports.ok());
    REQUIRE(reports->size() == 1);
    INFO(reports->first().message.toStdString() << reports->first().details.toStdString());
    REQUIRE(reports->first().state == SyncReport::State::Ok);
}

void PeopleDesk::until(const std::function<bool()>& done, const char* what) {
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 20000)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    QStringList told;
    for (const Error& error : std::as_const(failures))
        told << error.message + u' ' + error.details;
    INFO(what << "; failures: " << told.join(u'\n').toStdString());
    REQUIRE(done());
}

void PeopleDesk::settle() {
    until([this] { return !runner->busy(); }, "the desk is idle");
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

PersonId PeopleDesk::person(const QString& family) {
    const auto hits = desk->find(family);
    REQUIRE(hits.ok());
    REQUIRE(hits->size() == 1);
    return hits->first().id;
}

void PeopleDesk::addPerson(int number, const QString& family, const QString& given, const QString& patronymic,
                           const QString& birth, bool male, const QString& enp) {
    const QString id = QStringLiteral("p%1").arg(number);
    const QJsonObject name{{QStringLiteral("family"), family},
                           {QStringLiteral("given"), QJsonArray{given, patronymic}}};
    const QJsonObject district{{QStringLiteral("url"), QStringLiteral("urn:dutydesk:district")},
                               {QStringLiteral("valueString"), QString::number(10 + number % 2)}};
    box.put(QStringLiteral("Patient"), id,
            {{QStringLiteral("identifier"), QJsonArray{identifier(EnpSystem, enp)}},
             {QStringLiteral("name"), QJsonArray{name}},
             {QStringLiteral("gender"), male ? QStringLiteral("male") : QStringLiteral("female")},
             {QStringLiteral("birthDate"), birth},
             {QStringLiteral("telecom"), QJsonArray{phone(QStringLiteral("8 (921) 123-45-6%1").arg(number)),
                                                    phone(QStringLiteral("55-1%1").arg(number))}},
             {QStringLiteral("address"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("text"), QStringLiteral("Санкт-Петербург, пр. Просвещения, 4%1").arg(number)}}}},
             {QStringLiteral("active"), true},
             {QStringLiteral("extension"), QJsonArray{district}}});
    box.put(QStringLiteral("Coverage"), QStringLiteral("c%1").arg(number),
            {{QStringLiteral("status"), QStringLiteral("active")},
             {QStringLiteral("beneficiary"), reference(QStringLiteral("Patient/") + id)},
             {QStringLiteral("subscriberId"), enp},
             {QStringLiteral("payor"),
              QJsonArray{QJsonObject{
                  {QStringLiteral("identifier"),
                   identifier(QStringLiteral("urn:oid:1.2.643.5.1.13.2.1.1.635.78008"), QStringLiteral("78008"))}}}},
             {QStringLiteral("period"), QJsonObject{{QStringLiteral("start"), QStringLiteral("2024-01-01")}}}});
}

void PeopleDesk::addDischarge(int number, const QString& on, const QString& icd10) {
    const QString patient = QStringLiteral("Patient/p%1").arg(number);
    const QString condition = QStringLiteral("d%1").arg(number);
    QJsonObject code = coded(Icd10System, icd10);
    code.insert(u"text", QStringLiteral("Острый инфаркт миокарда"));
    box.put(
        QStringLiteral("Condition"), condition,
        {{QStringLiteral("code"), code},
         {QStringLiteral("subject"), reference(patient)},
         {QStringLiteral("encounter"), reference(QStringLiteral("Encounter/e%1").arg(number))},
         {QStringLiteral("clinicalStatus"),
          coded(QStringLiteral("http://terminology.hl7.org/CodeSystem/condition-clinical"), QStringLiteral("active"))},
         {QStringLiteral("recordedDate"), on}});
    box.put(QStringLiteral("Encounter"), QStringLiteral("e%1").arg(number),
            {{QStringLiteral("status"), QStringLiteral("finished")},
             {QStringLiteral("class"), QJsonObject{{QStringLiteral("system"),
                                                    QStringLiteral("http://terminology.hl7.org/CodeSystem/v3-ActCode")},
                                                   {QStringLiteral("code"), QStringLiteral("IMP")}}},
             {QStringLiteral("subject"), reference(patient)},
             {QStringLiteral("period"),
              QJsonObject{{QStringLiteral("start"), QStringLiteral("2026-11-02T10:00:00+03:00")},
                          {QStringLiteral("end"), QString(on + QStringLiteral("T12:00:00+03:00"))}}},
             {QStringLiteral("serviceProvider"),
              QJsonObject{{QStringLiteral("reference"), QStringLiteral("Organization/h1")},
                          {QStringLiteral("display"), QStringLiteral("Городская больница № 2")}}},
             {QStringLiteral("reasonCode"), QJsonArray{coded(Icd10System, icd10)}},
             {QStringLiteral("diagnosis"),
              QJsonArray{
                  QJsonObject{{QStringLiteral("condition"), reference(QStringLiteral("Condition/") + condition)}}}}});
}

void PeopleDesk::fillBox() {
    const auto enp = [](int serial, QDate birth, Sex sex) { return Enp::compose(21, birth, sex, serial).toString(); };
    addPerson(1, QStringLiteral("Ёлкина"), QStringLiteral("Мария"), QStringLiteral("Петровна"),
              QStringLiteral("1951-03-07"), false, enp(101, QDate(1951, 3, 7), Sex::Female));
    addPerson(2, QStringLiteral("Кузнецов"), QStringLiteral("Пётр"), QStringLiteral("Ильич"),
              QStringLiteral("1958-05-01"), true, enp(102, QDate(1958, 5, 1), Sex::Male));
    addPerson(3, QStringLiteral("Орлова"), QStringLiteral("Анна"), QStringLiteral("Сергеевна"),
              QStringLiteral("1961-01-20"), false, enp(103, QDate(1961, 1, 20), Sex::Female));
    addPerson(4, QStringLiteral("Белов"), QStringLiteral("Олег"), QStringLiteral("Юрьевич"),
              QStringLiteral("1960-02-11"), true,
              enp(104, QDate(1990, 2, 11), Sex::Female)); // a valid number that does not match birth date and sex
    addPerson(5, QStringLiteral("Сидорова"), QStringLiteral("Вера"), QStringLiteral("Ивановна"),
              QStringLiteral("1949-09-09"), false, enp(105, QDate(1949, 9, 9), Sex::Female));
    addPerson(6, QStringLiteral("Титов"), QStringLiteral("Лев"), QStringLiteral("Маркович"),
              QStringLiteral("1955-12-30"), true, enp(106, QDate(1955, 12, 30), Sex::Male));
    addDischarge(1, QStringLiteral("2026-11-12"), QStringLiteral("I21.0")); // overdue
    addDischarge(2, QStringLiteral("2026-11-13"), QStringLiteral("I21.1"));
    addDischarge(3, QStringLiteral("2026-11-17"), QStringLiteral("I21.4")); // due today: the third working day
    addDischarge(4, QStringLiteral("2026-11-18"), QStringLiteral("I21.0"));
    addDischarge(5, QStringLiteral("2026-11-19"), QStringLiteral("I63.3"));
    addDischarge(6, QStringLiteral("2026-11-19"), QStringLiteral("I21.9"));
}

void PeopleDesk::contactFromElsewhere(const QString& patient) {
    box.put(
        QStringLiteral("Communication"), QStringLiteral("other-") + patient,
        {{QStringLiteral("status"), QStringLiteral("completed")},
         {QStringLiteral("statusReason"), coded(QStringLiteral("urn:dutydesk:outcome"), QStringLiteral("informed"))},
         {QStringLiteral("category"),
          QJsonArray{coded(QStringLiteral("urn:dutydesk:occasion"), QStringLiteral("post-discharge"))}},
         {QStringLiteral("medium"), QJsonArray{coded(QStringLiteral("urn:dutydesk:channel"), QStringLiteral("phone"))}},
         {QStringLiteral("subject"), reference(QStringLiteral("Patient/") + patient)},
         {QStringLiteral("sent"), QStringLiteral("2026-11-20T11:00:00Z")},
         {QStringLiteral("sender"), QJsonObject{{QStringLiteral("display"), QStringLiteral("Иванова")}}}});
}

void press(QWidget* window, int key, const QString& text, Qt::KeyboardModifiers modifiers) {
    QWidget* target = window->focusWidget() ? window->focusWidget() : window;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &up);
}

void type(QWidget* window, const QString& text) {
    for (const QChar c : text)
        press(window, 0, QString(c));
}

QStringList namelessWidgets(const QWidget* page) {
    QStringList nameless;
    for (const QWidget* widget : page->findChildren<QWidget*>()) {
        if (widget->isHidden() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool inner = qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                           widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QLabel") ||
                           widget->inherits("QHeaderView") || widget->inherits("QScrollBar") ||
                           widget->inherits("QMenu") ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractSpinBox")) ||
                           (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxPrivateContainer"));
        if (!named && !inner)
            nameless << QString::fromLatin1(widget->metaObject()->className()) + QStringLiteral(" \"") +
                            widget->objectName() + QStringLiteral("\"") + QStringLiteral(" in ") +
                            QString::fromLatin1(widget->parentWidget()->metaObject()->className());
    }
    return nameless;
}

} // namespace dutydesk::test
