#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace dutydesk {

/// A line icon of ours by its file name in resources/icons ("phone"), drawn in the palette's text colour of the moment: it follows
/// the theme without being made again. An empty icon for an unknown name.
QIcon lineIcon(const QString& name);

/// The same in a colour of one's own.
QIcon lineIcon(const QString& name, const QColor& colour);

/// Draws an icon for delegates: sharp at any scale.
void paintLineIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour);

} // namespace dutydesk
