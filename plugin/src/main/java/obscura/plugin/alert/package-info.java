/**
 * Telling somebody outside that something of the site needs a person: once for each matter, to an address of theirs or their message
 * broker. No picture and no secret is ever in it. Start reading at {@link obscura.plugin.alert.SendAlerts}.
 */
package obscura.plugin.alert;
