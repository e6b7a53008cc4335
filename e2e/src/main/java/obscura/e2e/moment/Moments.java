package obscura.e2e.moment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is to happen at moments of a recorder, each once; nobody is answered before it has happened. Any thread. */
public final class Moments {
    private final List<Wish> wishes = new ArrayList<>();

    /** Around one request. */
    public enum Moment {
        /** It came, and nothing was done about it. */
        ASKED,
        /** It was carried out, and nobody was told. */
        DONE
    }

    private record Wish(Moment moment, Pattern request, Runnable then) {}

    /** @param request found in the request as in {@code DELETE /api/recordings/start/1/end/2?cameras=yard} */
    public void at(Moment moment, String request, Runnable then) {
        synchronized (wishes) {
            wishes.add(new Wish(moment, Pattern.compile(request), then));
        }
    }

    /** Told by the recorder; returns when what was wished for has happened. */
    public void reached(Moment moment, String request) {
        wished(moment, request).ifPresent(Runnable::run);
    }

    private Optional<Runnable> wished(Moment moment, String request) {
        synchronized (wishes) {
            for (Iterator<Wish> all = wishes.iterator(); all.hasNext(); ) {
                Wish wish = all.next();
                if (wish.moment() == moment && wish.request().matcher(request).find()) {
                    all.remove();
                    return Optional.of(wish.then());
                }
            }
            return Optional.empty();
        }
    }
}
