/**
 * What must go now, decided without touching anything: rules, holds, footage and the time in, due pieces with the reason out.
 * The same plan is shown and carried out. Start reading at {@link obscura.retention.plan.DeletionPlan}.
 */
package obscura.retention.plan;
