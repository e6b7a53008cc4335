package obscura.plugin.nvr.frigate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.kept.KeptItem;
import obscura.plugin.nvr.kept.KeptKind;
import obscura.plugin.nvr.kept.Said;
import obscura.plugin.nvr.line.NvrReply;

/** What shall be deleted in one go, and what was said to each of it so far. */
final class Asked {
    private final FrigateVersion version;
    private final List<KeptItem> items;
    private final Map<KeptItem, Said> said = new HashMap<>();
    private final Set<String> along = new HashSet<>();

    Asked(FrigateVersion version, List<KeptItem> items) {
        this.version = version;
        this.items = List.copyOf(items);
    }

    FrigateVersion version() {
        return version;
    }

    List<KeptItem> of(KeptKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind && !said.containsKey(item))
                .distinct()
                .toList();
    }

    /** Those nothing was said to yet. */
    List<KeptItem> left() {
        return items.stream().filter(item -> !said.containsKey(item)).toList();
    }

    Set<String> keys(KeptKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(KeptItem::key)
                .collect(Collectors.toSet());
    }

    boolean isDone(KeptKind kind, String key) {
        return said.values().stream()
                .anyMatch(s -> s.word() == Said.Word.DONE
                        && s.item().kind() == kind
                        && s.item().key().equals(key));
    }

    /** Frigate takes this file along with what was deleted just now. */
    void goesAlong(String key) {
        along.add(key);
    }

    boolean wentAlong(KeptItem item) {
        return along.contains(item.key());
    }

    void say(KeptItem item, Said.Word word, String sentence) {
        boolean gone = word == Said.Word.NOT_THERE && wentAlong(item);
        said.put(
                item,
                gone
                        ? new Said(item, Said.Word.DONE, "Frigate deletes it together with its event or review.")
                        : new Said(item, word, sentence));
    }

    void refuse(KeptItem item, String sentence) {
        say(item, Said.Word.REFUSED, sentence);
    }

    void trouble(KeptItem item, Trouble why) {
        say(item, why.isSilence() ? Said.Word.SILENT : Said.Word.REFUSED, why.sentence());
    }

    /** What Frigate answered to the deletion. */
    void answered(KeptItem item, Answer<NvrReply> answer) {
        if (answer.why().isPresent()) {
            trouble(item, answer.why().get());
            return;
        }
        NvrReply reply = answer.found().orElseThrow();
        String words = "Frigate says: " + FrigateCalls.said(reply);
        if (reply.isPage()) {
            say(item, Said.Word.SILENT, "A web page came where Frigate's answer was expected.");
        } else if (reply.status() == 404) {
            say(item, Said.Word.NOT_THERE, words);
        } else if (reply.isDone()) {
            say(item, Said.Word.DONE, words);
        } else {
            say(item, reply.status() >= 500 ? Said.Word.SILENT : Said.Word.REFUSED, words);
        }
    }

    /** One for each, in their order. */
    List<Said> all() {
        return items.stream()
                .map(item -> said.getOrDefault(
                        item,
                        new Said(item, Said.Word.REFUSED, "Frigate keeps nothing of that kind that could be deleted.")))
                .toList();
    }
}
