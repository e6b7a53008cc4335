package planted.plugin.mask;

import planted.plugin.video.Tape;
import planted.web.Screen;

public record ReachesTooFar(Tape tape, Screen screen) {}
