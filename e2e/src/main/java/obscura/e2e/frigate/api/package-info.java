/**
 * The API of a simulated Frigate behind its nginx: paths without {@code /api}, one class per subject, each answer in the
 * status, type and shape that the real one was seen to give. Start at {@code FrigateApi}.
 */
package obscura.e2e.frigate.api;
