package obscura.migrations;

import java.util.function.Function;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Each piece of work is whole or not at all, and nobody else writes while it goes on. */
record Transactions(Jdbi jdbi) {
    /** @throws ObscuraException FAILED when the database can't; then nothing has changed */
    <T> T whole(Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /** One statement that only reads: it does not wait for those who write. */
    <T> T read(Function<Handle, T> work) {
        try {
            return jdbi.withHandle(work::apply);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    /**
     * The same on a connection of its own, for what hands out rows while it reads: whoever is handed one may write, and on a
     * connection that is being read a write is refused once anybody else has written meanwhile.
     */
    <T> T apart(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw failed(e);
        }
    }

    private static ObscuraException failed(JdbiException e) {
        return new ObscuraException(
                Kind.FAILED,
                "The database can't be used now; nothing was changed. Check the free space and the rights of the home"
                        + " folder, then try again.",
                e);
    }
}
