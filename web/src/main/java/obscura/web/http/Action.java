package obscura.web.http;

/** What a route does for somebody who was let in. */
@FunctionalInterface
public interface Action {
    /** @throws Exception is answered in one place, see {@link Failures} */
    void run(Call call) throws Exception;
}
