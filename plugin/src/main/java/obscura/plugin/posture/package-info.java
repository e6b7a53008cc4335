/**
 * How a camera stands: the honest label of what can still be known about people from its pictures, and why. Pure: facts and the
 * time in, words out; a label gets worse by itself as what it rests on gets old. Not here: who gathers the facts ({@code leak}),
 * and the sentences of pages. Start reading at {@link obscura.plugin.posture.Posture}. The label is the worst of:
 *
 * <table>
 *   <caption>What is the best that can be said, and while what holds</caption>
 *   <tr><th>fact</th><th>at best</th></tr>
 *   <tr><td>nothing covers people, or no proof of that in a day</td><td>identifiable; also with proven masks: they are places</td></tr>
 *   <tr><td>nobody saw in three days what its recorder does, or the last look failed</td><td>identifiable</td></tr>
 *   <tr><td>open port, restream, pictures at the broker, faces or plates recognised, unknown version</td><td>identifiable</td></tr>
 *   <tr><td>what people watch is covered, the original is recorded</td><td>pseudonymised: the original is kept</td></tr>
 *   <tr><td>the original is sealed, or somebody can lift</td><td>pseudonymised</td></tr>
 *   <tr><td>second stream, snapshots, previews, thumbnails, timelapse, exports, orphans, sound, what live leaves</td><td>pseudonymised</td></tr>
 *   <tr><td>a mask that is wanted and was not proven in two days</td><td>pseudonymised</td></tr>
 *   <tr><td>proof older than an hour, recorder not looked at for a day</td><td>pseudonymised</td></tr>
 *   <tr><td>covered for good, nothing else recorded or left from before, all seen just now</td><td>anonymous candidate</td></tr>
 * </table>
 */
package obscura.plugin.posture;
