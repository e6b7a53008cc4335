/**
 * What outlives its rule, why and until when. Start reading at {@link obscura.retention.hold.Hold}.
 */
package obscura.retention.hold;
