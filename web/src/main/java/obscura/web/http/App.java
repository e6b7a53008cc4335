package obscura.web.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server: every route stands behind the gate, whatever else comes is not there. Small: some threads, bounded
 * requests, no sessions of the server's own.
 */
public final class App implements AutoCloseable {
    private static final long MOST_REQUEST_BYTES = 4L << 20;
    private static final int THREADS = 24;

    private final Javalin javalin;

    private App(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to answer.
     *
     * @param host an address of this machine
     * @param port 0 for any that is free, see {@link #port()}
     */
    public static App start(String host, int port, List<Route> routes, Front front) {
        Javalin javalin = Javalin.create(config -> {
            bound(config);
            config.routes.before(Security::harden);
            routes.forEach(route -> config.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method().name()), route.path(), behind(front, route)));
            config.routes.addHttpHandler(HandlerType.GET, "/assets/{folder}/{file}", App::asset);
            config.routes.exception(Exception.class, front::failed);
            config.routes.error(404, "*", front::missing);
            config.routes.error(405, "*", front::missing);
        });
        return new App(javalin.start(host, port));
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void bound(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MOST_REQUEST_BYTES;
        config.http.prefer405over404 = false;
        config.http.generateEtags = false;
        config.jsonMapper(new Json());
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4, 60_000);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(true);
            http.setRequestHeaderSize(16 << 10);
        });
    }

    private static Handler behind(Front front, Route route) {
        return ctx -> front.answer(route, ctx);
    }

    private static void asset(Context ctx) {
        Assets.Asset asset = new Assets()
                .find(ctx.pathParam("folder"), ctx.pathParam("file"))
                .orElseThrow(NotThere::new);
        if (ctx.queryParam("v") != null) {
            ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        }
        ctx.contentType(asset.type()).result(asset.content());
    }
}
