package obscura.plugin.access.secret;

/**
 * What one password guess costs.
 *
 * @param kibibytes of memory, 8 for each lane at least
 * @param passes over that memory
 */
public record Argon2Cost(int kibibytes, int passes, int lanes) {
    /** The second of OWASP's equal choices; a Raspberry Pi has it twice without noticing. */
    public static final Argon2Cost NORMAL = new Argon2Cost(19 * 1024, 2, 1);

    private static final int MOST_KIBIBYTES = 256 * 1024;

    public Argon2Cost {
        if (lanes < 1 || lanes > 8 || passes < 1 || passes > 16) {
            throw new IllegalArgumentException("Argon2 takes 1 to 8 lanes and 1 to 16 passes here");
        }
        if (kibibytes < 8 * lanes || kibibytes > MOST_KIBIBYTES) {
            throw new IllegalArgumentException("Argon2 takes 8 KiB a lane to " + MOST_KIBIBYTES + " KiB here");
        }
    }
}
