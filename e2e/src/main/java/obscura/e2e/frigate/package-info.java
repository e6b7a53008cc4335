/**
 * A Frigate that exists only as a program: its API of several versions, its nginx with cache and login, and a real media
 * folder with real video. Faithful to answers recorded from the real one; its traps are on or off by name
 * ({@code state.FrigateTrap}). Not here: detection, go2rtc, MQTT. Start at {@link obscura.e2e.frigate.SimulatedFrigate}.
 */
package obscura.e2e.frigate;
