package obscura.plugin.nvr.shinobi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.OwnRetention;
import obscura.plugin.nvr.line.Json;

/** For how many days Shinobi keeps things by itself: the account says it for all, a monitor for itself. */
record OwnDays(ShinobiLine line, ShinobiLists lists) {
    Answer<OwnRetention> of(String camera) {
        return lists.monitor(camera).then(monitor -> account().map(account -> days(monitor, account)));
    }

    private Answer<Json> account() {
        return line.ask("userInfo", UnaryOperator.identity()).map(told -> told.at("user", "details"));
    }

    private static OwnRetention days(Monitor monitor, Json account) {
        Map<KeptKind, Double> days = new EnumMap<>(KeptKind.class);
        number(monitor.setting("max_keep_days"))
                .or(() -> number(Monitor.text(account.at("days"))))
                .ifPresent(said -> days.put(KeptKind.RECORDING, said));
        number(Monitor.text(account.at("event_days"))).ifPresent(said -> days.put(KeptKind.EVENT, said));
        return new OwnRetention(days);
    }

    private static Optional<Double> number(String text) {
        return text.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? Optional.of(Double.parseDouble(text)).filter(days -> days > 0)
                : Optional.empty();
    }

    Answer<OwnRetention> set(String camera, KeptKind kind, double days) {
        if (kind != KeptKind.RECORDING) {
            return Answer.no(
                    Trouble.Kind.CANT,
                    "Over the network only the days of recordings can be set at a Shinobi. Set the others in its account.");
        }
        String wanted = Long.toString((long) Math.max(1, Math.ceil(days)));
        return lists.monitor(camera)
                .then(monitor -> line.configure(camera, MonitorChange.setting(monitor, "max_keep_days", wanted)))
                .then(said -> of(camera));
    }
}
