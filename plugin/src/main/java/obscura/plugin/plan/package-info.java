/**
 * The frozen list of what an export paints, where and when, and what it comes to in pixels. Pure words: the same plan
 * and picture size give the same coverage everywhere. There is no blur here, and there must never be one. Start
 * reading at {@link obscura.plugin.plan.Plan}.
 */
package obscura.plugin.plan;
