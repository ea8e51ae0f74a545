#include "shell/window_drafts.h"

#include "shell/main_window.h"

#include <QVariantMap>

namespace dutydesk {

namespace {

const QString WindowPlace = QStringLiteral("window");
const QString PagePlace = QStringLiteral("page/");
const QString PageKeyName = QStringLiteral("page");
const QString PersonsKey = QStringLiteral("persons");

QVariantMap placeOf(const MainWindow& window) {
    QVariantMap persons;
    const auto shown = window.shownPersons();
    for (auto it = shown.cbegin(); it != shown.cend(); ++it)
        persons.insert(it.key(), it.value().value<PersonId>().value);
    const Page* page = window.currentPage();
    return {{PageKeyName, page ? page->id() : QString()}, {PersonsKey, persons}};
}

} // namespace

QList<Draft> WindowDrafts::of(const MainWindow& window) {
    QList<Draft> drafts{{WindowPlace, placeOf(window)}};
    for (const Page* page : window.pages()) {
        const QVariantMap draft = page->draft();
        if (!draft.isEmpty())
            drafts << Draft{PagePlace + page->id(), draft};
    }
    return drafts;
}

void WindowDrafts::giveBack(MainWindow& window, const QList<Draft>& drafts) {
    for (const Draft& draft : drafts) {
        if (draft.place != WindowPlace)
            continue;
        const QVariantMap ids = draft.content.value(PersonsKey).toMap();
        QHash<QString, QVariant> persons;
        for (auto it = ids.constBegin(); it != ids.constEnd(); ++it)
            persons.insert(it.key(), QVariant::fromValue(PersonId{it.value().toLongLong()}));
        window.setShownPersons(persons);
        if (const QString here = draft.content.value(PageKeyName).toString(); !here.isEmpty())
            window.openPage(here);
    }
    // After the page is open: it puts the focus where it begins, a form to where somebody was typing.
    for (const Draft& draft : drafts) {
        if (!draft.place.startsWith(PagePlace))
            continue;
        if (Page* page = window.page(draft.place.mid(PagePlace.size())))
            page->restoreDraft(draft.content);
    }
}

} // namespace dutydesk
