package obscura.plugin.broker.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import obscura.plugin.broker.PublishedCount;

/** Keeps the last number of each topic, of the first {@link PublishedCount#MOST} topics that hold any. One thread. */
final class HeardCounts implements Consumer<Heard> {
    private final String start;
    private final Set<String> cameras;
    private final Map<String, PublishedCount> counts = new LinkedHashMap<>();

    HeardCounts(String prefix, Set<String> cameras) {
        this.start = prefix + "/";
        this.cameras = cameras;
    }

    @Override
    public void accept(Heard heard) {
        String topic = heard.topic();
        boolean room = counts.size() < PublishedCount.MOST || counts.containsKey(topic);
        if (room && topic.startsWith(start) && heard.length() <= PublishedCount.MOST_DIGITS) {
            String message = new String(heard.beginning(), StandardCharsets.US_ASCII);
            PublishedCount.read(topic.substring(start.length()), message, cameras)
                    .ifPresent(count -> counts.put(topic, count));
        }
    }

    List<PublishedCount> all() {
        return List.copyOf(counts.values());
    }
}
