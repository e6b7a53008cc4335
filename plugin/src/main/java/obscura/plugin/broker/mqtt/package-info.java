/**
 * MQTT 3.1.1, as much of it as looking and clearing take, by hand: of the client libraries the light one had no release since
 * 2020 and the kept one brings 6 MB, and both hold every message whole, up to 256 MB if a broker likes. Here a message of any size
 * costs its topic and sixteen bytes, and the address that was checked is the one connected to. Start reading at {@link
 * obscura.plugin.broker.mqtt.MqttBroker}.
 */
package obscura.plugin.broker.mqtt;
