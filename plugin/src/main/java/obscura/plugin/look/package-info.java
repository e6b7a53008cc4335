/**
 * Looking: detectors, tracks and the empty scene joined into the regions of a plan. Recall comes first; every saving
 * here must be one that cannot let a person slip. Start reading at {@link obscura.plugin.look.Look}.
 */
package obscura.plugin.look;
