/** Request, answer and JSON as words: what the parts of a simulated Frigate hand to each other. */
package obscura.e2e.frigate.wire;
