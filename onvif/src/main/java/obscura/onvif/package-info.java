/**
 * The wire to cameras, and nothing of what Obscura is for: one {@link obscura.onvif.OnvifClient} per camera asks and changes,
 * {@link obscura.onvif.discovery.FindCameras} looks around. A camera's no is a value
 * ({@link obscura.onvif.answer.OnvifAnswer}), not being able to hear it is one exception
 * ({@link obscura.onvif.answer.OnvifException}). Strict in what is sent, lenient in what is read, and everything that is read
 * is hostile: bounded bytes, depth, counts and time.
 */
package obscura.onvif;
