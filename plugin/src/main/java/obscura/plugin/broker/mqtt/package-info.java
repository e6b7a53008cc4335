/**
 * MQTT 3.1.1, as much of it as looking and clearing take, by hand. Measured: HiveMQ's client 1.4.0 (6.8 MB of jars) can't bound
 * a packet in 3.1.1, so one retained message of 260 MB took 240 MB and ended in OutOfMemoryError, as did 100 of 3 MB that were
 * read slowly; in MQTT 5 its limit holds, but the first picture above it ends the line and none of the rest is seen. Here the
 * same brokers are read to their end in a heap of 16 MB: a message of any size costs its topic and sixteen bytes, and the
 * address that was checked is the one connected to. Start reading at {@link obscura.plugin.broker.mqtt.MqttBroker}.
 */
package obscura.plugin.broker.mqtt;
