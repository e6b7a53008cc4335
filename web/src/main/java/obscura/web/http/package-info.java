/**
 * How the app speaks HTTP: routes that name what they need, the gate in front of them, pages, forms, errors, assets. Knows
 * no screen. Start reading at {@link obscura.web.http.App}, then {@link obscura.web.http.Gate}.
 */
package obscura.web.http;
