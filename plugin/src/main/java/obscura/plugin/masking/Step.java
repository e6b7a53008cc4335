package obscura.plugin.masking;

import obscura.plugin.mask.Polygon;

/** One call that changes a camera. */
sealed interface Step {
    /** A mask more opens nothing. */
    record Create(Shape shape) implements Step {}

    /**
     * @param to what it is made now; larger than its shape as long as others are not in their places
     * @param shape what it ends up as
     */
    record Change(String token, Polygon to, Shape shape) implements Step {}

    record Delete(String token) implements Step {}
}
