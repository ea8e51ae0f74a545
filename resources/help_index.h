#pragma once

#include <QList>
#include <QString>

namespace dutydesk {

/// One topic of the help.
struct HelpTopic {
    QString id;      ///< name of its file: `:/help/ru/<id>.md`
    QString title;   ///< in the language asked for; the file's first heading says the same
    QString page;    ///< the page whose keys it begins with; "everywhere": the keys of all pages; may be empty
    QString parent;  ///< id of the topic that it belongs to; may be empty
    QString section; ///< the heading of the contents under which it stands
};

/// The topics of `:/help/index.json` in the order of the contents: a topic before those that belong to it. `language`
/// is "ru" or "en".
QList<HelpTopic> helpIndex(const QString& language);

} // namespace dutydesk
