package obscura.plugin.nvr.frigate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.Json;
import obscura.plugin.nvr.line.NvrPath;
import obscura.plugin.nvr.line.NvrReply;

/** The lists of files that Frigate's nginx makes of its media folder: as JSON, and of clips as a page. */
final class AutoIndex {
    private static final Pattern LINK =
            Pattern.compile("<a href=\"([^\"]{1,3000})\">[^<]{0,3000}</a>(?:[ \\t]+(\\S+ \\S+)[ \\t]+(\\d{1,15}|-))?");
    /** Of nginx, in UTC. */
    private static final DateTimeFormatter PAGE_TIME = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm", Locale.ENGLISH);

    private static final int LONGEST_NAME = 255;

    private final FrigateCalls calls;

    AutoIndex(FrigateCalls calls) {
        this.calls = calls;
    }

    /**
     * @param path relative to the media folder
     * @return nothing when it answers that there is no such folder
     */
    Answer<Optional<List<MediaFile>>> folder(String path) {
        return calls.get(NvrPath.of("").thenAll(path).folder()).then(AutoIndex::read);
    }

    private static Answer<Optional<List<MediaFile>>> read(NvrReply reply) {
        if (reply.status() == 404) {
            return Answer.given(Optional.empty());
        }
        if (reply.status() == 200 && reply.isPage() && reply.text().contains("<title>Index of ")) {
            return reply.text().stripTrailing().endsWith("</html>")
                    ? Answer.given(Optional.of(ofPage(reply.text())))
                    : Answer.no(Trouble.Kind.BROKEN_ANSWER, "Frigate's list of files is broken off. Try again.");
        }
        return FrigateCalls.json(reply)
                .then(json -> json.isList()
                        ? Answer.given(Optional.of(ofJson(json)))
                        : Answer.no(Trouble.Kind.BROKEN_ANSWER, "Frigate's list of files is none."));
    }

    private static List<MediaFile> ofJson(Json json) {
        List<MediaFile> files = new ArrayList<>();
        for (Json item : json.items()) {
            String name = item.at("name").text().orElse("");
            boolean folder = item.at("type").text().orElse("").equals("directory");
            double bytes = item.at("size").number().orElse(-1);
            OptionalLong size = bytes < 0 ? OptionalLong.empty() : OptionalLong.of((long) bytes);
            add(files, new MediaFile(name, folder, size, item.at("mtime").text().flatMap(AutoIndex::moment)));
        }
        return files;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static List<MediaFile> ofPage(String page) {
        List<MediaFile> files = new ArrayList<>();
        Matcher link = LINK.matcher(page);
        while (link.find()) {
            boolean folder = link.group(1).endsWith("/");
            String name =
                    decoded(folder ? link.group(1).substring(0, link.group(1).length() - 1) : link.group(1));
            boolean sized = link.group(3) != null && !link.group(3).equals("-");
            OptionalLong size = sized ? OptionalLong.of(Long.parseLong(link.group(3))) : OptionalLong.empty();
            add(
                    files,
                    new MediaFile(
                            name,
                            folder,
                            size,
                            Optional.ofNullable(link.group(2)).flatMap(AutoIndex::pageMoment)));
        }
        return files;
    }

    private static Optional<Instant> pageMoment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, PAGE_TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B").replace("&amp;", "&"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }

    private static void add(List<MediaFile> files, MediaFile file) {
        String name = file.name();
        boolean plain = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.indexOf('/') < 0
                && !name.equals(".")
                && !name.equals("..")
                && name.chars().noneMatch(c -> c < 0x20 || c == 0x7F);
        if (plain) {
            files.add(file);
        }
    }
}
