package obscura.plugin.nvr.control;

import java.util.Optional;
import java.util.function.Function;

/** What an NVR answered, or why it did not. */
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record No<T>(Trouble trouble) implements Answer<T> {}

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> no(Trouble.Kind kind, String sentence) {
        return new No<>(new Trouble(kind, sentence));
    }

    default Optional<T> found() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    default Optional<Trouble> why() {
        return this instanceof No<T> no ? Optional.of(no.trouble()) : Optional.empty();
    }

    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return this instanceof Given<T> given ? next.apply(given.value()) : new No<>(((No<T>) this).trouble());
    }

    default <R> Answer<R> map(Function<T, R> next) {
        return then(value -> given(next.apply(value)));
    }
}
