package obscura.web.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import obscura.plugin.camera.Cameras;
import obscura.plugin.leak.Finding;
import obscura.plugin.leak.Scan;
import obscura.plugin.leak.Scans;
import obscura.plugin.nvr.KnownNvr;
import obscura.plugin.nvr.Nvrs;
import obscura.plugin.nvr.control.Sight;
import obscura.web.http.Call;
import obscura.web.overview.Attention;

/** The leaks that can't wait until somebody looks at a recorder's page, once for each recorder. From what is kept only. */
public final class LeakAttention implements Attention.Source {
    private static final Set<Sight> WORST = Set.of(Sight.OPEN_PORT, Sight.BROKER_PICTURES, Sight.RESTART_PENDING);

    private final Nvrs nvrs;
    private final Cameras cameras;
    private final Scans scans;

    public LeakAttention(Nvrs nvrs, Cameras cameras, Scans scans) {
        this.nvrs = nvrs;
        this.cameras = cameras;
        this.scans = scans;
    }

    @Override
    public List<Attention> now(Call call) {
        List<Attention> all = new ArrayList<>();
        for (KnownNvr nvr : nvrs.all()) {
            MayKnow may = MayKnow.of(call.visitor(), nvr.id(), cameras);
            TreeMap<Sight, Finding> worst = new TreeMap<>();
            scans.find(nvr.id()).map(Scan::findings).orElse(List.of()).stream()
                    .filter(finding -> WORST.contains(finding.sight()))
                    .filter(may::of)
                    .forEach(finding -> worst.putIfAbsent(finding.sight(), finding));
            worst.keySet().forEach(sight -> all.add(attention(call, nvr, sight)));
        }
        return all;
    }

    /** Whoever reaches an open port may delete footage too. */
    private static Attention attention(Call call, KnownNvr nvr, Sight sight) {
        String key = sight.name().toLowerCase(Locale.ROOT).replace("_", "");
        return new Attention(
                sight == Sight.OPEN_PORT,
                Optional.empty(),
                call.view().t("leaks.attention." + key, nvr.name()),
                Optional.of(LeaksPage.path(nvr.id())));
    }
}
