package obscura.migrations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import obscura.plugin.ObscuraException;
import obscura.plugin.ObscuraException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file, brought to the newest schema when it is opened. What a transaction has committed survives the loss of
 * power. Any number of threads may use it; writers wait for each other.
 */
public final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 20_000;
    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        // What is bound to a statement may be a hash or a secret; an exception ends in a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /**
     * Opens the file, which is made when it is not there, readable by its owner only.
     *
     * @throws ObscuraException FAILED when it can't be opened or was made by a newer version
     */
    public static Database open(Path file) {
        makePrivately(file);
        try {
            return new Database(migrated(pool(file)));
        } catch (PoolInitializationException | FlywayException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The database " + file.getFileName()
                            + " can't be used by this version: it is damaged or was made by a"
                            + " newer Obscura. Put a copy back or start with an empty home folder.",
                    e);
        }
    }

    /**
     * Opens the file only when it is there; also beside a program that has it open.
     *
     * @throws ObscuraException REFUSED when it is not there, FAILED as {@link #open}
     */
    public static Database openExisting(Path file) {
        if (!Files.isRegularFile(file)) {
            throw ObscuraException.refused(
                    "There is no database in " + file.toAbsolutePath().getParent()
                            + ". Start \"obscura serve\" there once, or name another folder with --home.");
        }
        return open(file);
    }

    private static HikariDataSource migrated(HikariDataSource pool) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:obscura/migrations/db")
                    .load()
                    .migrate();
            return pool;
        } catch (FlywayException e) {
            pool.close();
            throw e;
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** For what brings its own SQL, as the scheduler of durable jobs does. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(Path file) {
        SQLiteConfig how = new SQLiteConfig();
        how.setJournalMode(SQLiteConfig.JournalMode.WAL);
        how.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        how.setBusyTimeout(BUSY_MILLIS);
        how.enforceForeignKeys(true);
        // A transaction that reads first and writes later would be refused when another one wrote in between.
        how.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(how);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("obscura");
        return new HikariDataSource(config);
    }

    private static void makePrivately(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new ObscuraException(
                    Kind.FAILED,
                    "The database can't be made in " + file.toAbsolutePath().getParent()
                            + ": make that folder, or change its rights.",
                    e);
        }
    }
}
