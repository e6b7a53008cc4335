package obscura.plugin.camera;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a camera gave, or why not. */
public sealed interface CameraAnswer<T> {
    record Given<T>(T value) implements CameraAnswer<T> {}

    record No<T>(CameraTrouble trouble) implements CameraAnswer<T> {}

    static <T> CameraAnswer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> CameraAnswer<T> no(CameraTrouble.Kind kind, String sentence) {
        return new No<>(new CameraTrouble(kind, sentence));
    }

    default <R> CameraAnswer<R> map(Function<? super T, ? extends R> step) {
        return then(value -> new Given<>(step.apply(value)));
    }

    /** Goes on only with something given. */
    default <R> CameraAnswer<R> then(Function<? super T, CameraAnswer<R>> step) {
        if (this instanceof Given<T> given) {
            return step.apply(given.value());
        }
        return new No<>(((No<T>) this).trouble());
    }

    default CameraAnswer<T> whenGiven(Consumer<? super T> seen) {
        found().ifPresent(seen);
        return this;
    }

    default Optional<T> found() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    default Optional<CameraTrouble> why() {
        return this instanceof No<T> no ? Optional.of(no.trouble()) : Optional.empty();
    }
}
