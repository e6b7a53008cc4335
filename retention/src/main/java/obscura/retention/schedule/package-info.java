/**
 * When runs begin by themselves. Start reading at {@link obscura.retention.schedule.Schedule} for the times and at
 * {@link obscura.retention.schedule.RetentionRound} for what is done every few minutes.
 */
package obscura.retention.schedule;
