/**
 * Footage that shows nobody: a drawn street with walkers and a car, written as a recorder would write it. For the
 * demonstration and the tests. Not here: anything that reads recordings.
 *
 * <p>Start at {@code DrawClips}.
 */
package obscura.e2e.footage;
