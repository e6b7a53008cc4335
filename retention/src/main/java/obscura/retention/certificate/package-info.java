/**
 * What a run of deletion did, signed, for somebody who was not there, and the check of it against the journal. Start reading
 * at {@link obscura.retention.certificate.Certificate}.
 */
package obscura.retention.certificate;
