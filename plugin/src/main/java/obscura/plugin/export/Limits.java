package obscura.plugin.export;

import java.util.ArrayList;
import java.util.List;
import obscura.plugin.plan.Paint;

/** What no redaction can promise, in words for the person who is handed the export. */
public final class Limits {
    private static final List<String> ALWAYS = List.of(
            "Detectors miss people. Whoever was missed, did not move against the empty scene and was not drawn by hand"
                    + " is shown. Watch the clip before it leaves the house.",
            "The checks cover what was painted. They do not say that everything that should be painted was.",
            "Outside the painted regions the picture is as the camera gave it: the place, the light, the time of day,"
                    + " shadows and reflections can say who was there.",
            "The camera's own compression smears a little of what lies inside a region beyond its edge. Regions are"
                    + " grown to cover it; traces further out are possible.",
            "Frames the recording gave only damaged are painted whole where the damage can be told. Data that was lost"
                    + " without a trace can leave frames that are patched together and not noticed.",
            "Where and how long something was painted is itself to be seen: how many, when, which way and how fast.",
            "This is about the exported copy. As long as the original exists it is personal data, and whoever holds"
                    + " it, or knows the place and the people, may tell who was there.");

    private Limits() {}

    /**
     * @param cameraMoved whether the camera moved anywhere in the clip
     * @param someoneKept whether a person decided to keep somebody visible
     */
    public static List<String> of(Paint paint, boolean cameraMoved, boolean someoneKept) {
        List<String> limits = new ArrayList<>(ALWAYS);
        if (cameraMoved) {
            limits.add("Where the camera moves there is no empty scene to compare with: there, movement alone covers"
                    + " nothing, and only what a detector found is painted.");
        }
        if (someoneKept) {
            limits.add("Somebody is shown on purpose. Who that is a person decided, not this program. Whoever was close"
                    + " to them and was not found on their own may be seen with them.");
        }
        if (paint == Paint.SCENE) {
            limits.add("Regions show the empty scene as it was learned from this clip. What stood there unmoved all"
                    + " the time belongs to the scene.");
        }
        return List.copyOf(limits);
    }
}
