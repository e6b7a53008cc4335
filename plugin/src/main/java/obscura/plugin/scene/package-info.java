/**
 * What a fixed camera sees when nobody is there, and what differs from it, told from one small picture per frame. Plain
 * words on bytes: nothing here decodes or paints, and no picture outlives its stretch (the spool is a nameless file).
 * Where no empty scene can be known the answer is "paint the whole picture". Small pictures are YUV 4:2:0, 8 bit, about
 * 384 pixels wide. Start reading at {@link obscura.plugin.scene.SceneWatch}.
 */
package obscura.plugin.scene;
