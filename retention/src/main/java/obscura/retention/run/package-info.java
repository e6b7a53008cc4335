/**
 * Runs of deletion: planned and written down first, then carried out batch by batch, looked at again, resumed after a kill.
 * {@link obscura.retention.run.RunDesk} is where they are asked for, {@link obscura.retention.run.CarryOutRun} does one.
 */
package obscura.retention.run;
