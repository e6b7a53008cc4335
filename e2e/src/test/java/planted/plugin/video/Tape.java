package planted.plugin.video;

import org.bytedeco.javacpp.Pointer;
import planted.plugin.mask.ReachesTooFar;

public record Tape(Pointer pixels, ReachesTooFar back) {}
