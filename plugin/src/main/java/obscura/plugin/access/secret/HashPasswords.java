package obscura.plugin.access.secret;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id. Any thread may ask; two at most compute at once, so that a flood of sign-ins can't use up the memory of a
 * small board, and who waits too long is sent away instead of piling up.
 */
public final class HashPasswords {
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Cost cost;
    private final SecureRandom random;
    private final Semaphore places;
    private final Duration longestWait;
    private final PasswordHash nobodys;

    public HashPasswords(Argon2Cost cost, SecureRandom random) {
        this(cost, random, new Semaphore(AT_ONCE, true), LONGEST_WAIT);
    }

    HashPasswords(Argon2Cost cost, SecureRandom random, Semaphore places, Duration longestWait) {
        this.cost = cost;
        this.random = random;
        this.places = places;
        this.longestWait = longestWait;
        this.nobodys = new PasswordHash(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    /** Empty when too many are waiting: ask again a little later. */
    public Optional<PasswordHash> hash(Password password) {
        byte[] salt = randomBytes(SALT_BYTES);
        return inPlace(() -> new PasswordHash(cost, salt, argon2(cost, salt, password, HASH_BYTES)));
    }

    /**
     * Whether the password fits. Without a hash (there is nobody of that name) it takes the same time and is false.
     * Empty when too many are waiting: ask again a little later.
     */
    public Optional<Boolean> fits(Password password, Optional<PasswordHash> kept) {
        PasswordHash against = kept.orElse(nobodys);
        return inPlace(() -> {
            byte[] hash = against.hash();
            byte[] given = argon2(against.cost(), against.salt(), password, hash.length);
            return MessageDigest.isEqual(hash, given) && kept.isPresent();
        });
    }

    private <T> Optional<T> inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    private static byte[] argon2(Argon2Cost cost, byte[] salt, Password password, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.kibibytes())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        argon2.generateBytes(password.bytes(), hash);
        return hash;
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
