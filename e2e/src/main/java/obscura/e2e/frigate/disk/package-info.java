/** The media folder of a simulated Frigate, laid out as the real one, and the video in it. Start at {@code MediaFolder}. */
package obscura.e2e.frigate.disk;
