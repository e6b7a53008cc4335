package obscura.e2e.frigate.state;

/** The database. It knows nothing of files: the two may disagree. */
public record Book(
        Shelf<Segment> recordings,
        Shelf<Event> events,
        Shelf<Review> reviews,
        Shelf<Preview> previews,
        Shelf<Export> exports,
        Shelf<Segment> deleted) {
    public Book() {
        this(new Shelf<>(), new Shelf<>(), new Shelf<>(), new Shelf<>(), new Shelf<>(), new Shelf<>());
    }
}
