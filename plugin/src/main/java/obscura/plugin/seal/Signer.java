package obscura.plugin.seal;

/** Whoever can vouch for something in the name of this site. */
public interface Signer {
    /** @param message what is sealed; it begins with a line that says what kind of thing it is */
    Seal sign(byte[] message);

    Fingerprint fingerprint();
}
