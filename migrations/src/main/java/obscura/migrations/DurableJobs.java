package obscura.migrations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Jobs that outlive this process, on the same database. A job that was under way when the process ended, even by {@code kill -9},
 * is begun again at the next start; one that throws is tried again later. So what a job does must be right to do twice.
 *
 * <p>Use: name all jobs, then {@link #start}; {@link #schedule} at any time, also before. One process at a time.
 */
public final class DurableJobs implements AutoCloseable {
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofHours(1);
    private static final int OFTEN = 3;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);

    private final Database database;
    private final Lane lane;
    private final int atOnce;
    private final List<Task<String>> once = new ArrayList<>();
    private final List<RecurringTask<Void>> again = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Scheduler scheduler;

    /** Jobs of one lane never wait for those of another. */
    public enum Lane {
        SHORT("job_short"),
        LONG("job_long"),
        DELETION("job_deletion"),
        KEEPING("job_keeping");

        private final String table;

        Lane(String table) {
            this.table = table;
        }
    }

    /** What is to be done. */
    public interface Job {
        /**
         * Returns when it is done; may be interrupted when the process closes.
         *
         * @param id as it was scheduled
         * @param payload the same
         */
        void run(String id, String payload);
    }

    /** @param atOnce how many jobs of this lane run at the same time; the others wait in the order of their times */
    public DurableJobs(Database database, Lane lane, int atOnce) {
        this.database = database;
        this.lane = lane;
        this.atOnce = atOnce;
    }

    /** A job that is done once for every time it is scheduled. */
    public DurableJobs once(String name, Job job) {
        requireNew(name);
        once.add(Tasks.oneTime(name, String.class)
                .onFailure(new OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> job.run(instance.getId(), instance.getData())));
        return this;
    }

    /** A job that is done again and again, for the first time at the first start. */
    public DurableJobs again(String name, Duration between, Runnable job) {
        requireNew(name);
        again.add(Tasks.recurring(name, FixedDelay.of(between))
                .onFailure(new OnFailureReschedule<>(FixedDelay.of(between)))
                .execute((instance, context) -> job.run()));
        return this;
    }

    private void requireNew(String name) {
        if (scheduler != null || !names.add(name)) {
            throw new IllegalStateException("Jobs have names of their own and are named before the start: " + name);
        }
    }

    /** From now on jobs are done. */
    public void start() {
        forgetWhoPicked();
        letWhatFailedGoFirst();
        scheduler().start();
    }

    /** Whoever had picked a job is this process, before it ended; nobody else works on this database. */
    private void forgetWhoPicked() {
        String forget = switch (lane) {
            case SHORT -> "UPDATE job_short SET picked = 0, picked_by = NULL, last_heartbeat = NULL WHERE picked <> 0";
            case LONG -> "UPDATE job_long SET picked = 0, picked_by = NULL, last_heartbeat = NULL WHERE picked <> 0";
            case DELETION ->
                "UPDATE job_deletion SET picked = 0, picked_by = NULL, last_heartbeat = NULL WHERE picked <> 0";
            case KEEPING ->
                "UPDATE job_keeping SET picked = 0, picked_by = NULL, last_heartbeat = NULL WHERE picked <> 0";
        };
        database.jdbi().useHandle(handle -> handle.execute(forget));
    }

    /** What was interrupted when the process closed, or was to be tried again later, need not wait for a start that is over. */
    private void letWhatFailedGoFirst() {
        String first = switch (lane) {
            case SHORT -> """
                UPDATE job_short SET execution_time = min(last_failure, (SELECT min(execution_time) FROM job_short))
                WHERE consecutive_failures > 0 AND last_failure IS NOT NULL""";
            case LONG -> """
                UPDATE job_long SET execution_time = min(last_failure, (SELECT min(execution_time) FROM job_long))
                WHERE consecutive_failures > 0 AND last_failure IS NOT NULL""";
            case DELETION -> """
                UPDATE job_deletion SET execution_time = min(last_failure, (SELECT min(execution_time) FROM job_deletion))
                WHERE consecutive_failures > 0 AND last_failure IS NOT NULL""";
            case KEEPING -> """
                UPDATE job_keeping SET execution_time = min(last_failure, (SELECT min(execution_time) FROM job_keeping))
                WHERE consecutive_failures > 0 AND last_failure IS NOT NULL""";
        };
        database.jdbi().useHandle(handle -> handle.execute(first));
    }

    private synchronized Scheduler scheduler() {
        if (scheduler == null) {
            scheduler = Scheduler.create(database.dataSource(), List.copyOf(once))
                    .startTasks(List.copyOf(again))
                    .tableName(lane.table)
                    .schedulerName(new SchedulerName.Fixed("obscura"))
                    .jdbcCustomization(new SqliteJdbcCustomization())
                    .serializer(new TextOnly())
                    .threads(atOnce)
                    .pollingInterval(POLL)
                    .enableImmediateExecution()
                    .shutdownMaxWait(LONGEST_GOODBYE)
                    .build();
        }
        return scheduler;
    }

    /** Adds a job at the end of the line; nothing happens when one of this name and id is there already. */
    public void schedule(String name, String id, String payload, Instant at) {
        scheduler().scheduleIfNotExists(new TaskInstance<>(name, id, payload), at);
    }

    /** Takes a job out of the line; one that is under way goes on. */
    public void cancel(String name, String id) {
        TaskInstanceId job = TaskInstanceId.of(name, id);
        boolean waits = scheduler()
                .getScheduledExecution(job)
                .filter(found -> !found.isPicked())
                .isPresent();
        if (waits) {
            scheduler().cancel(job);
        }
    }

    /** Whether a job of this lane fails again and again, or has waited for its turn for long; waiting for others is no fault. */
    public boolean isStuck(Instant now) {
        String stuck = switch (lane) {
            case SHORT ->
                "SELECT count(*) FROM job_short WHERE consecutive_failures >= :often"
                        + " OR (picked = 0 AND execution_time < :late)";
            case LONG -> "SELECT count(*) FROM job_long WHERE consecutive_failures >= :often";
            case DELETION -> "SELECT count(*) FROM job_deletion WHERE consecutive_failures >= :often";
            case KEEPING -> "SELECT count(*) FROM job_keeping WHERE consecutive_failures >= :often";
        };
        return database.jdbi()
                        .withHandle(handle -> handle.createQuery(stuck)
                                .bind("often", OFTEN)
                                .bind("late", now.minus(LATE))
                                .mapTo(Long.class)
                                .one())
                > 0;
    }

    /** Jobs under way are interrupted and begun again at the next start. */
    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** What comes out of the database is text and never becomes an object of some class. */
    private static final class TextOnly implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return data == null ? null : ((String) data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> kind, byte[] bytes) {
            return bytes == null || kind != String.class ? null : kind.cast(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
