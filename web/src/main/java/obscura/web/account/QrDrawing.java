package obscura.web.account;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as the path of a drawing. */
record QrDrawing(String path, int size) {
    private static final int QUIET_ZONE = 4;

    static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + QUIET_ZONE, y + QUIET_ZONE));
                }
            }
        }
        return new QrDrawing(path.toString(), code.size + 2 * QUIET_ZONE);
    }
}
