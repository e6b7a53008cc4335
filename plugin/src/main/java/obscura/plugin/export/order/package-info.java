/**
 * Exports as people order them: a camera and a range of time, kept until they are done, carried out in a worker process, one
 * at a time, whatever happens to this process meanwhile. Not here: how footage is redacted ({@code export}), how orders are
 * kept ({@code migrations}), who may order ({@code web}). Start reading at {@link obscura.plugin.export.order.ExportDesk} for
 * what can be asked and at {@link obscura.plugin.export.order.CarryOutExport} for what then happens.
 */
package obscura.plugin.export.order;
