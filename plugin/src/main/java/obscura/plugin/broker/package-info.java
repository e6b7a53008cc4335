/**
 * The message broker a recorder publishes to: which pictures it keeps for whoever subscribes, and clearing them. Recorders
 * publish pictures of people as retained messages, which stay at the broker after everything else is deleted. Not here: what is
 * said on the wire ({@code broker.mqtt}), and what follows from a find ({@code leak}). Start reading at {@link
 * obscura.plugin.broker.Broker}.
 */
package obscura.plugin.broker;
