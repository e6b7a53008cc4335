/**
 * The folder in which a site keeps everything: its database, keys, exports and working files. Start reading at
 * {@link obscura.web.home.Home}.
 */
package obscura.web.home;
