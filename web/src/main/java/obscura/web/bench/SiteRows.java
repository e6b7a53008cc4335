package obscura.web.bench;

import obscura.plugin.access.Access;
import obscura.plugin.camera.Cameras;
import obscura.plugin.nvr.ClipIndex;
import obscura.plugin.nvr.Nvrs;

/** What a site keeps, as far as the benchmark fills it. */
public interface SiteRows extends AutoCloseable {
    Nvrs nvrs();

    Cameras cameras();

    ClipIndex index();

    Access access();

    @Override
    void close();
}
