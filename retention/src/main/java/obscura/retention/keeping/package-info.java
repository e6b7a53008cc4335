/**
 * Copies of held recordings in Obscura's own safe-keeping, for recorders that delete by themselves: made, sealed with a key of
 * their own, read where the recorder has nothing left, and destroyed when no hold needs them. Start reading at {@link
 * obscura.retention.keeping.KeepHeld}; what lies on the disk is {@link obscura.retention.keeping.Vault}'s.
 */
package obscura.retention.keeping;
