/**
 * What a simulated Frigate knows: version, configuration (saved, shown and running are three things), rows of its database,
 * and which traps are on. Nothing here touches files or the network. Start at {@code FrigateTrap} and {@code Book}.
 */
package obscura.e2e.frigate.state;
