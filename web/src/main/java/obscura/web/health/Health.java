package obscura.web.health;

/**
 * How the site is, without a name of anything.
 *
 * @param status {@code ok}, or the first of what is wrong: {@code overdue}, {@code runs-failing}, {@code jobs-stuck},
 *     {@code disk-low}
 * @param overdueHours for how many hours the oldest thing has been there beyond its time; 0 when nothing is overdue
 * @param runsFailing whether the last run failed, or one waits for an answer
 * @param jobsStuck whether what should have been done in the background is late or fails again and again
 * @param diskLow whether the disk of Obscura's home is nearly full
 */
public record Health(String status, long overdueHours, boolean runsFailing, boolean jobsStuck, boolean diskLow) {
    static Health of(boolean overdue, long hours, boolean runsFailing, boolean jobsStuck, boolean diskLow) {
        String status = overdue
                ? "overdue"
                : runsFailing ? "runs-failing" : jobsStuck ? "jobs-stuck" : diskLow ? "disk-low" : "ok";
        return new Health(status, hours, runsFailing, jobsStuck, diskLow);
    }

    boolean isGood() {
        return "ok".equals(status);
    }
}
