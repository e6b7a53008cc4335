/**
 * What cameras say about their pictures: profiles, video sources, masks and their limits, addresses of snapshots and
 * streams; each as a record, with the messages that ask for it. Coordinates are ONVIF's: -1 to 1, origin in the middle, y
 * up, of the picture after bounds and rotation. Start at {@link obscura.onvif.media.CameraMask}.
 */
package obscura.onvif.media;
