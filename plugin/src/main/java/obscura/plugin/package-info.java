/**
 * What Obscura does with pictures. Four floors, each using only those before it: words ({@code mask}, {@code time},
 * {@code plan}, {@code track}, {@code scene}: pure), doors ({@code video}, {@code detect}, {@code camera}, {@code nvr}: the
 * ports and their adapters), crafts ({@code look}, {@code paint}: what several jobs share) and jobs ({@code export}). Start reading at
 * {@code export.RedactFootage}.
 */
package obscura.plugin;
