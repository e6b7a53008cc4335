package obscura.migrations;

import java.nio.file.Path;
import obscura.plugin.journal.Entry;

/** Appends to a journal in a process of its own and says the number of each entry once it is kept. */
public final class AppendNotes {
    private AppendNotes() {}

    /** @param arguments home, what the notes are about, how many */
    public static void main(String[] arguments) {
        try (Kept kept = Kept.in(Path.of(arguments[0]))) {
            for (int i = Integer.parseInt(arguments[2]); i > 0; i--) {
                Entry entry = kept.append(Kept.note(arguments[1]));
                System.out.println(entry.number());
                System.out.flush();
            }
        }
    }
}
