package obscura.retention.run;

import java.util.List;
import obscura.retention.plan.Doubt;

/** Brings what NVRs do by themselves into line with rules and holds. */
public interface SettleNvrs {
    /** @return what could not be brought into line */
    List<Doubt> settle();
}
