/** Stretches of time. Pure words. Start reading at {@link obscura.plugin.time.Span}. */
package obscura.plugin.time;
