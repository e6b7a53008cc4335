/**
 * How a test does something at a moment that only a simulated recorder sees: when it is asked, and when it has done what it was
 * asked and not said so yet. Start reading at {@link obscura.e2e.moment.Moments}.
 */
package obscura.e2e.moment;
