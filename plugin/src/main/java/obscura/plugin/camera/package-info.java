/**
 * The cameras Obscura knows: one lens each, with the name people gave it and where its footage is found. Not here: how
 * a camera is spoken to (an adapter of this door, later) and what a recorder keeps ({@code nvr}).
 */
package obscura.plugin.camera;
