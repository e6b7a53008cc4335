/**
 * {@code obscura demo}: a home with recordings of a drawn street, two simulated cameras and one account, and the real app on top of
 * it. Nothing here is part of the product.
 *
 * <p>Start at {@code Demo}.
 */
package obscura.e2e.demo;
