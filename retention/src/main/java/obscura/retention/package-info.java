/**
 * How long footage lives: rules and holds, the plan of what to delete, carrying it out, looking again, the certificate.
 * Decides about footage, never about pictures. Nothing lives here yet.
 */
package obscura.retention;
