#pragma once

#include <QString>

class QWidget;

namespace dutydesk::test {

/// What the eye sees of a window, as far as a test can see it. Each looks at what is visible below `root`, and CHECKs.

/// The light theme in this language, with text of this size.
void look(const QString& language, int percent);
/// The words of every label, button and empty field have the room that they need.
void requireRoom(QWidget& root);
/// The caption of every column that is shown stands in it whole, with the arrow of the sorting.
void requireWholeCaptions(QWidget& root);
/// No English in a Russian window, its tool tips and what a screen reader says included. Names of keys, formats and of
/// the trade are Latin in Russian too; so is what a server, a file or a person is called.
void requireRussian(QWidget& root);
/// Words of the interface in an English window; people, places and the programmes' abbreviations stay Russian.
void requireEnglishButtons(QWidget& root);
/// No two things that can be seen at once answer to the same letter with Alt.
void requireLettersOnce(QWidget& root);

} // namespace dutydesk::test
