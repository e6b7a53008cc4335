/**
 * One HTTP/1.1 exchange with one camera, written by hand: the JDK's client can't promise that the address that was checked
 * is the one that is connected to, nor end a call in the middle of a slow answer. Here: address rules, name lookup, TLS with
 * a pinned certificate, digest login, limits. Nothing of SOAP or ONVIF; recorders are dialled and read the same way. Start at {@link obscura.onvif.http.CameraLine}.
 */
package obscura.onvif.http;
