package obscura.plugin.id;

/** One camera, whatever it is called. */
public record CameraId(long number) {
    public CameraId {
        if (number < 1) {
            throw new IllegalArgumentException("Ids count from 1: " + number);
        }
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
