package obscura.plugin.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Hides texts in files and looks whether any is there, without the engine. */
final class Secrets {
    private Secrets() {}

    /** Overwrites the end of the last coded picture: every box keeps its place and its length. */
    static void hideInPictures(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), channel.size() - bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
