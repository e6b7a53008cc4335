package obscura.plugin.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import obscura.plugin.ObscuraException;
import tools.jackson.core.JacksonException;

/**
 * How the files of a review are written and read: ours alone, so read strictly; every bound is one that writing keeps
 * to.
 *
 * @param what in messages, as in "tracks"
 * @param mostBytes a bound for what comes from outside
 */
record ReviewFile(String what, long mostBytes) {
    void write(Path file, Consumer<LinesJson> content) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                LinesJson json = new LinesJson(out)) {
            content.accept(json);
        } catch (IOException | JacksonException e) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The file " + OutputRules.name(file) + " can't be written: check its folder and the free space.",
                    e);
        }
        if (Written.size(file) > mostBytes) {
            throw new ObscuraException(
                    ObscuraException.Kind.FAILED,
                    "The " + what + " come to more than can be read again: review the clip in shorter parts.");
        }
    }

    <T> T read(Path file, Function<StrictJson, T> content) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) > mostBytes) {
                throw refused(file, "is larger than any such file", null);
            }
            StrictJson json = new StrictJson(in, mostBytes);
            T read = content.apply(json);
            json.end();
            return read;
        } catch (IOException e) {
            throw refused(file, "can't be read", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw refused(file, "is damaged or was not made by this program", e);
        }
    }

    private ObscuraException refused(Path file, String why, Exception cause) {
        return new ObscuraException(
                ObscuraException.Kind.REFUSED,
                "The file " + OutputRules.name(file) + " with the " + what + " " + why + ": review the clip again.",
                cause);
    }
}
