/**
 * A visitor without a browser: asks a running app for its pages as a person would. For the rehearsal of a first visit and for
 * the benchmark. Not here: tests.
 */
package obscura.web.guest;
