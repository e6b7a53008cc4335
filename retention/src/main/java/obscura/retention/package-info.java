/**
 * How long footage lives. {@code rule} says how long, {@code hold} what outlives its rule, {@code footage} what there is to
 * delete, {@code plan} decides without touching anything, {@code run} carries it out and looks again, {@code certificate}
 * says what became of it. Decides about footage, never about pictures. Start reading at
 * {@link obscura.retention.plan.DeletionPlan}.
 */
package obscura.retention;
