/**
 * Alerts to the outside: where they go, and what was told. What they are about is put together in {@link
 * obscura.web.alerts.MattersNow}; sending them is the work of {@code plugin.alert}. Start reading at {@link
 * obscura.web.alerts.AlertRoutes}.
 */
package obscura.web.alerts;
