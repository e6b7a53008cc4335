/**
 * Masks on cameras: what people want covered is kept, put on the camera without uncovering anything meanwhile, read back, looked
 * for in every view, and watched from then on. What a camera says is never taken for proof. Start reading at {@link
 * obscura.plugin.masking.ApplyMasks}; {@link obscura.plugin.masking.MaskPlan} is the thinking, {@link
 * obscura.plugin.masking.Masks} what is kept.
 */
package obscura.plugin.masking;
