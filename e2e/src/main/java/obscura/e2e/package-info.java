/**
 * Simulated cameras and recorders for demonstrations and journeys. No other room uses this one; the
 * tests of this room keep the rules of the house and try the launcher.
 */
package obscura.e2e;
