package obscura.e2e.frigate.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rows of one table, oldest first. Any thread. */
public final class Shelf<T extends Row> {
    private final List<T> rows = new ArrayList<>();

    public synchronized void add(T row) {
        rows.removeIf(other -> other.id().equals(row.id()));
        rows.add(row);
        rows.sort(Comparator.comparingDouble(Row::start));
    }

    public synchronized List<T> all() {
        return List.copyOf(rows);
    }

    public synchronized List<T> those(Predicate<? super T> which) {
        return rows.stream().filter(which).toList();
    }

    /** Of one camera, touching the range; both ends count. */
    public List<T> of(String camera, double after, double before) {
        return those(row -> row.camera().equals(camera) && row.touches(after, before));
    }

    public List<T> of(String camera) {
        return those(row -> row.camera().equals(camera));
    }

    public Optional<T> find(String id) {
        return those(row -> row.id().equals(id)).stream().findFirst();
    }

    public synchronized void remove(Collection<? extends T> gone) {
        rows.removeAll(gone);
    }

    public void remove(T gone) {
        remove(List.of(gone));
    }
}
