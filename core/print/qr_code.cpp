#include "print/qr_code.h"

#include <qrencode.h>

#include <QPainter>

#include <memory>

namespace dutydesk {

QImage qrCode(const QString& text, int modulePixels) {
    if (text.isEmpty() || modulePixels < 1)
        return {};
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return {};
    constexpr int Quiet = 4;
    const int side = (code->width + 2 * Quiet) * modulePixels;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                painter.fillRect((x + Quiet) * modulePixels, (y + Quiet) * modulePixels, modulePixels, modulePixels,
                                 Qt::black);
        }
    }
    painter.end();
    // One bit a pixel goes into a PDF as it is; grey would be compressed as a photograph.
    return image.convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::ThresholdDither);
}

} // namespace dutydesk
