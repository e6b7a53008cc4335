package obscura.e2e.frigate.front;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import obscura.e2e.frigate.disk.MediaFolder;
import obscura.e2e.frigate.state.FrigateTrap;
import obscura.e2e.frigate.state.Traps;
import obscura.e2e.frigate.wire.Answer;
import obscura.e2e.frigate.wire.Request;

/** Decides what is a file, what is the API's, what comes from the cache. Any thread. */
final class Nginx {
    private static final int ANSWERS_WHILE_DOWN = 2;
    private static final Pattern NOT_CACHED =
            Pattern.compile("/api/(login|logout|stats|version|.*\\.(jpg|jpeg|png|webp|gif|mp4))");

    private final Traps traps;
    private final Function<Request, Answer> api;
    private final ApiCache cache;
    private final StaticFiles files;
    private final MediaFolder media;
    private final AtomicInteger down = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Answer> lists = new ConcurrentHashMap<>();

    Nginx(Traps traps, Function<Request, Answer> api, ApiCache cache, MediaFolder media) {
        this.traps = traps;
        this.api = api;
        this.cache = cache;
        this.media = media;
        this.files = new StaticFiles(media);
    }

    /** The next few requests to the API find nobody there. */
    void goDown() {
        down.set(ANSWERS_WHILE_DOWN);
    }

    /** @param scheme part of what an answer is kept under */
    Optional<Answer> answer(String scheme, Request request) {
        String path = request.path();
        if (traps.has(FrigateTrap.SOME_FAIL) && asked.incrementAndGet() % 3 == 0) {
            return Optional.of(Pages.status(500, "Internal Server Error"));
        }
        if (StaticFiles.has(path)) {
            return Optional.of(list(request));
        }
        if (!path.startsWith("/api/")) {
            return Optional.of(Pages.app());
        }
        if (down.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Optional.of(Pages.status(502, "Bad Gateway"));
        }
        if (request.method().equals("GET") && traps.has(FrigateTrap.LOGIN_PAGE_FOR_JSON)) {
            return Optional.of(Pages.app());
        }
        return behindApi(scheme, request);
    }

    private Answer list(Request request) {
        if (traps.has(FrigateTrap.FILE_LISTS_404)) {
            return Pages.status(404, "Not Found");
        }
        if (!request.path().endsWith("/")) {
            return files.answer(request);
        }
        if (traps.has(FrigateTrap.FILE_LISTS_LOGIN)) {
            return Pages.app();
        }
        return traps.has(FrigateTrap.FILE_LISTS_STALE)
                ? lists.computeIfAbsent(request.path(), path -> files.answer(request))
                : files.answer(request);
    }

    private Optional<Answer> behindApi(String scheme, Request request) {
        Request inner = request.at(request.path().substring("/api".length()));
        if (NOT_CACHED.matcher(request.path()).matches()) {
            return Optional.of(api.apply(inner));
        }
        String key = scheme + request.path() + "?" + request.query();
        Answer answer = cache.answer(key, inner, api);
        boolean changed = !request.method().equals("GET") && answer.status() < 300;
        if (changed && traps.has(FrigateTrap.DISK_FALLS_OFF)) {
            media.away(true);
        }
        if (changed && traps.takes(FrigateTrap.RESTARTS_IN_THE_MIDDLE)) {
            goDown();
            return Optional.empty();
        }
        return Optional.of(answer.status() < 400 ? answer.with("Cache-Control", "no-store") : answer);
    }
}
