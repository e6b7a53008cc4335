package obscura.plugin.nvr.shinobi;

import java.util.Locale;
import obscura.plugin.nvr.line.NvrReply;
import obscura.plugin.nvr.line.ReadJson;

/** What Shinobi hands out when it is asked for a file. */
enum FileAnswer {
    VIDEO,
    /** It looks into its database first: of a file without a row it says nothing at all. */
    NO_ROW,
    /** There is a row and no file where it looks. */
    NO_FILE,
    UNCLEAR;

    static FileAnswer of(NvrReply reply) {
        String type = reply.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        if ((reply.status() == 200 || reply.status() == 206)
                && (type.startsWith("video/") || type.startsWith("image/"))) {
            return VIDEO;
        }
        String said = said(reply);
        if (said.contains("not found in database") || said.contains("no such file")) {
            return NO_ROW;
        }
        return said.contains("not found in filesystem") ? NO_FILE : UNCLEAR;
    }

    /** How long the whole file is, as a part of it says; 0 when it does not. */
    static long bytes(NvrReply reply) {
        String range = reply.first("content-range").orElse("");
        String whole = range.substring(range.lastIndexOf('/') + 1);
        return whole.matches("\\d{1,15}") ? Long.parseLong(whole) : 0;
    }

    private static String said(NvrReply reply) {
        String text = reply.text();
        return ReadJson.of(reply.body())
                .flatMap(answer -> answer.at("msg").text())
                .orElse(text.substring(0, Math.min(200, text.length())))
                .toLowerCase(Locale.ROOT);
    }
}
