/**
 * The simulated camera's ONVIF messages: strictly read, schema-valid written. Start at {@link
 * obscura.e2e.camera.soap.SoapDevice}.
 */
package obscura.e2e.camera.soap;
