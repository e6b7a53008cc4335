package obscura.onvif.answer;

import java.util.function.Function;

/** What a camera said: what was asked for, or no. That it could not be heard at all is an {@link OnvifException}. */
public sealed interface OnvifAnswer<T> {

    record Granted<T>(T value) implements OnvifAnswer<T> {}

    record Refused<T>(OnvifFault fault) implements OnvifAnswer<T> {}

    static <T> OnvifAnswer<T> granted(T value) {
        return new Granted<>(value);
    }

    static <T> OnvifAnswer<T> refused(Refusal reason, String message) {
        return new Refused<>(new OnvifFault(reason, message));
    }

    default <R> OnvifAnswer<R> map(Function<? super T, ? extends R> step) {
        return then(value -> new Granted<>(step.apply(value)));
    }

    /** Goes on only after a yes. */
    default <R> OnvifAnswer<R> then(Function<? super T, OnvifAnswer<R>> step) {
        if (this instanceof Granted<T> granted) {
            return step.apply(granted.value());
        }
        return new Refused<>(((Refused<T>) this).fault());
    }

    /** Another way to ask, where this one was refused for a reason that the other way does not share. */
    default OnvifAnswer<T> orElse(Function<OnvifFault, OnvifAnswer<T>> other) {
        return this instanceof Refused<T> refused ? other.apply(refused.fault()) : this;
    }
}
