package obscura.e2e.frigate.state;

/** A small quick film of an hour. @param path below the media folder */
public record Preview(String id, String camera, double start, double end, String path) implements Row {}
