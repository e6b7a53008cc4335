package obscura.plugin.export;

import obscura.plugin.seal.Fingerprint;

/** A receipt that was read, and who vouches for it. */
public record SignedReceipt(Receipt receipt, Signing signing) {

    /** Whose word a receipt is. */
    public sealed interface Signing {
        /** Anybody may have made it. */
        record None() implements Signing {}

        /** Not a byte of it changed since the site with this key made it. */
        record By(Fingerprint site) implements Signing {}

        /** It carries a signature that does not fit: it was changed, or put together. */
        record Broken() implements Signing {}
    }
}
