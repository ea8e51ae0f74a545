#pragma once

#include <QImage>
#include <QString>

namespace dutydesk {

/// A QR code of `text` in UTF-8, black on white with the quiet zone of four modules, every module `modulePixels` wide
/// (≥ 1). Error correction M: paper that is carried about gets creased. A null image for an empty text or one that does
/// not fit (more than some 2,300 bytes).
QImage qrCode(const QString& text, int modulePixels = 8);

} // namespace dutydesk
