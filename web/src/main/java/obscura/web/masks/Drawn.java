package obscura.web.masks;

import io.javalin.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import obscura.plugin.camera.MaskStyle;
import obscura.plugin.mask.Polygon;
import obscura.plugin.masking.WantedMask;
import obscura.plugin.masking.WantedMasks;

/** What somebody drew, once it was read: masks, or what is wrong with them. */
sealed interface Drawn {
    record Right(List<WantedMask> masks) implements Drawn {}

    /**
     * @param name of the mask it is about; empty when it is about all of them
     * @param sentence for programs; pages say {@code what} in the language of whoever reads
     */
    record Wrong(What what, String name, String sentence) implements Drawn {}

    enum What {
        LIST,
        NAME,
        SHAPE,
        STYLE,
        TOGETHER
    }

    /** @param json a list of {@link SentMask}; anything else is wrong, never a failure */
    static Drawn read(String json, JsonMapper mapper) {
        SentMask[] sent;
        try {
            sent = mapper.fromJsonString(json, SentMask[].class);
        } catch (RuntimeException unreadable) {
            return new Wrong(What.LIST, "", "That is no list of masks: [{\"name\": …, \"polygon\": [[x, y], …]}, …]");
        }
        return of(sent == null ? new SentMask[0] : sent);
    }

    private static Drawn of(SentMask[] sent) {
        List<WantedMask> masks = new ArrayList<>();
        for (SentMask each : sent) {
            if (each == null) {
                return new Wrong(What.LIST, "", "A mask is missing between two commas");
            }
            What tried = What.SHAPE;
            try {
                Polygon polygon = each.outline();
                tried = What.STYLE;
                MaskStyle kind = each.kind();
                tried = What.NAME;
                masks.add(new WantedMask(each.name() == null ? "" : each.name(), polygon, kind));
            } catch (IllegalArgumentException wrong) {
                return new Wrong(tried, each.name() == null ? "" : each.name(), wrong.getMessage());
            }
        }
        try {
            return new Right(new WantedMasks(0, masks).masks());
        } catch (IllegalArgumentException together) {
            return new Wrong(What.TOGETHER, "", together.getMessage());
        }
    }
}
