package obscura.retention.run;

/** Makes the certificate of a run whose items have all come to something. */
public interface Certify {
    Draft draft(Run run);

    /** One that is on the disk and not yet in its place. */
    interface Draft {
        /** Of what is signed; 64 hexadecimal digits. */
        String sha256();

        /** Puts it in its place; from here on it is the certificate of its run. */
        void keep();
    }
}
