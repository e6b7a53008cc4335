package obscura.plugin.nvr.shinobi;

import java.util.Arrays;
import obscura.plugin.nvr.control.Answer;
import obscura.plugin.nvr.control.Trouble;
import obscura.plugin.nvr.line.NvrReply;

/**
 * What live watching leaves behind in Shinobi's memory: the last picture and the last seconds of a monitor that was stopped or
 * removed. Nothing there deletes them but a new stream or a restart of the machine.
 */
final class LiveRemains {
    /** A name no monitor has: what is shown of it is what Shinobi shows of nothing. */
    private static final String NOBODY = "obscura-looks-for-no-such-monitor";

    private static final int LARGEST_PICTURE = 8 << 20;

    private final ShinobiLine line;

    LiveRemains(ShinobiLine line) {
        this.line = line;
    }

    /** Whether there are some; only of a monitor that shows nothing now can this be asked. */
    Answer<Boolean> of(String mid) {
        return picture(mid)
                .then(one -> picture(NOBODY)
                        .then(none -> playlist(mid).map(list -> !Arrays.equals(one.body(), none.body()) || list)));
    }

    /** The picture Shinobi has of a monitor, its own placeholder included. */
    Answer<NvrReply> picture(String mid) {
        return line.raw("jpeg", path -> path.then(mid).then("s.jpg"), LARGEST_PICTURE)
                .then(LiveRemains::jpeg);
    }

    private static Answer<NvrReply> jpeg(NvrReply reply) {
        byte[] body = reply.body();
        boolean jpeg = reply.status() == 200 && body.length > 4 && (body[0] & 0xFF) == 0xFF && (body[1] & 0xFF) == 0xD8;
        if (jpeg) {
            return Answer.given(reply);
        }
        return ReadReply.json(reply)
                .then(odd ->
                        Answer.no(Trouble.Kind.BROKEN_ANSWER, "Shinobi hands out no picture where one should be."));
    }

    private Answer<Boolean> playlist(String mid) {
        return line.raw("hls", path -> path.then(mid).then("s.m3u8"), LARGEST_PICTURE)
                .map(reply -> reply.status() == 200 && reply.text().contains("#EXTINF"));
    }
}
