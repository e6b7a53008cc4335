package obscura.retention.run;

/** Makes the certificate of a run whose items have all come to something. */
public interface Certify {
    /** The one the journal names already, where the process ended after that; else a new one. */
    Draft draft(Run run);

    /** One that is on the disk; in its place only if it was put there before. */
    interface Draft {
        /** Of what is signed; 64 hexadecimal digits. */
        String sha256();

        /** The journal names it already, and must not again: a second end of a run would look like another certificate. */
        boolean isNamed();

        /** Puts it in its place; from here on it is the certificate of its run. */
        void keep();
    }
}
