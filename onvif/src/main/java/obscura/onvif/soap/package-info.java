/**
 * SOAP 1.2 calls to one camera: envelope, login by digest or by token in the camera's own time, and faults as refusals.
 * Knows no particular operation but the one that tells the time. Start at {@link obscura.onvif.soap.SoapLine}.
 */
package obscura.onvif.soap;
