package obscura.e2e.shinobi;

import java.time.LocalDateTime;

/** What a Shinobi remembers of something it keeps. There is no key: two rows may say the same. */
sealed interface Row {
    String mid();

    /** The server's local time, as the database has it. */
    LocalDateTime time();

    /** Where a range must reach for it to be found. */
    default LocalDateTime until() {
        return time();
    }

    record Video(String mid, LocalDateTime time, LocalDateTime end, long size, int status, int archive, String objects)
            implements Row {
        @Override
        public LocalDateTime until() {
            return end;
        }

        Video archived(boolean yes) {
            return new Video(mid, time, end, size, status, yes ? 1 : 0, objects);
        }

        Video withStatus(int other) {
            return new Video(mid, time, end, size, other, archive, objects);
        }
    }

    record Frame(String mid, LocalDateTime time, String filename, long size) implements Row {}

    record BinFile(String mid, LocalDateTime time, String name, long size) implements Row {}

    record Event(String mid, LocalDateTime time, String reason) implements Row {}
}
