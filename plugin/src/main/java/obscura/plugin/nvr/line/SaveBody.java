package obscura.plugin.nvr.line;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import obscura.plugin.ObscuraException;
import obscura.plugin.nvr.line.NvrCall.Body;

/** Lets the body of an answer become a new file, whole or not at all. */
final class SaveBody implements NvrCall.Take {
    private static final int DONE = 200;

    private final Path into;
    private final long most;
    private final int mostOtherwise;

    /** @param mostOtherwise bytes of an answer that is not the file */
    SaveBody(Path into, long most, int mostOtherwise) {
        this.into = into;
        this.most = most;
        this.mostOtherwise = mostOtherwise;
    }

    @Override
    public NvrReply of(NvrReply head, Body body) throws IOException {
        if (head.status() == DONE && !head.isPage()) {
            write(body);
            return head;
        }
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        body.into(taken, mostOtherwise, false);
        return new NvrReply(head.status(), head.headers(), taken.toByteArray());
    }

    private void write(Body body) throws IOException {
        boolean whole = false;
        try (OutputStream out = create()) {
            body.into(disk(out), most, true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(into);
            }
        }
    }

    private OutputStream create() {
        try {
            return Files.newOutputStream(into, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException full) {
            throw noRoom(full);
        }
    }

    private static ObscuraException noRoom(IOException why) {
        return new ObscuraException(
                ObscuraException.Kind.FAILED,
                "The recording could not be written to this machine's disk. Check its free space and rights.",
                why);
    }

    /** Tells a full disk from a broken connection. */
    private static OutputStream disk(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) {
                try {
                    out.write(bytes, from, count);
                } catch (IOException full) {
                    throw noRoom(full);
                }
            }
        };
    }
}
