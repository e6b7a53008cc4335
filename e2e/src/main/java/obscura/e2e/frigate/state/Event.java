package obscura.e2e.frigate.state;

/** Something that was tracked. */
public record Event(String id, String camera, String label, double start, double end, boolean hasSnapshot)
        implements Row {
    /** Where its thumbnail lies, below the media folder. */
    public String thumb() {
        return "clips/thumbs/%s/%s.webp".formatted(camera, id);
    }
}
