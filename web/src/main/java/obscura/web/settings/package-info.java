/**
 * What holds for the whole site, and the folders of recordings Obscura reads: adding one with a look at what its pattern
 * reads, what the last round saw, removing it. Changes ask for the password and are in the journal. Start reading at
 * {@link obscura.web.settings.SettingsRoutes} and {@link obscura.web.settings.RecordingsRoutes}.
 */
package obscura.web.settings;
