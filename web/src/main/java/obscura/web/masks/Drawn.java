package obscura.web.masks;

import io.javalin.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;

/** What somebody drew, once it was read: masks, or what is wrong with them. */
sealed interface Drawn {
    record Right(List<WantedMask> masks) implements Drawn {}

    /** @param name of the mask it is about; empty when it is about all of them */
    record Wrong(String name, String sentence) implements Drawn {}

    /** @param json a list of {@link SentMask}; anything else is wrong, never a failure */
    static Drawn read(String json, JsonMapper mapper) {
        SentMask[] sent;
        try {
            sent = mapper.fromJsonString(json, SentMask[].class);
        } catch (RuntimeException unreadable) {
            return new Wrong("", "That is no list of masks: [{\"name\": …, \"polygon\": [[x, y], …]}, …]");
        }
        return of(sent == null ? new SentMask[0] : sent);
    }

    private static Drawn of(SentMask[] sent) {
        List<WantedMask> masks = new ArrayList<>();
        for (SentMask each : sent) {
            if (each == null) {
                return new Wrong("", "A mask is missing between two commas");
            }
            try {
                masks.add(each.wanted());
            } catch (IllegalArgumentException wrong) {
                return new Wrong(each.name() == null ? "" : each.name(), wrong.getMessage());
            }
        }
        try {
            return new Right(new WantedMasks(0, masks).masks());
        } catch (IllegalArgumentException together) {
            return new Wrong("", together.getMessage());
        }
    }
}
