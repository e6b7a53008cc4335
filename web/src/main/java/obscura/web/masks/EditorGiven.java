package obscura.web.masks;

import java.util.List;

/**
 * What {@code editor.js} starts with.
 *
 * @param foreign corners of masks that are not ours
 * @param styles that can be chosen
 */
record EditorGiven(List<SentMask> masks, List<List<List<Double>>> foreign, List<String> styles) {}
