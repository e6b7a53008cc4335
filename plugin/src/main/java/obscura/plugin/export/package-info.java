/**
 * The export job: look, plan, paint, check, prove, receipt. Nothing partial is ever seen under the final name. Start
 * reading at {@link obscura.plugin.export.RedactFootage}.
 */
package obscura.plugin.export;
