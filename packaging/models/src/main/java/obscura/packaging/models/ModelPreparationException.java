package obscura.packaging.models;

/** Models cannot be prepared; the message says what happened, to what, and what to do. */
final class ModelPreparationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelPreparationException(String message) {
        super(message);
    }

    ModelPreparationException(String message, Throwable cause) {
        super(message, cause);
    }
}
