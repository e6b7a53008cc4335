package obscura.plugin.export;

final class ReceiptPage {
    private ReceiptPage() {}

    static String of(Receipt receipt) {
        return "";
    }
}
