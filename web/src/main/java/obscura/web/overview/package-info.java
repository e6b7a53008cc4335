/**
 * The first page: every camera as a card. Start reading at {@link obscura.web.overview.OverviewRoutes}.
 */
package obscura.web.overview;
