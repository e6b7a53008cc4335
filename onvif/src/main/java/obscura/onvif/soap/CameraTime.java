package obscura.onvif.soap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import obscura.onvif.xml.XmlElement;

/** The camera's own clock, as it tells it to anybody. */
public final class CameraTime {
    private CameraTime() {}

    public static SoapRequest request() {
        return SoapRequest.of(Namespaces.DEVICE, "GetSystemDateAndTime");
    }

    /** @return empty when the camera tells no time in UTC, or an impossible one */
    public static Optional<Instant> in(XmlElement response) {
        return response.path("SystemDateAndTime", "UTCDateTime").flatMap(CameraTime::instant);
    }

    private static Optional<Instant> instant(XmlElement utc) {
        try {
            int year = number(utc, "Date", "Year");
            LocalDateTime told = LocalDateTime.of(
                    year,
                    number(utc, "Date", "Month"),
                    number(utc, "Date", "Day"),
                    number(utc, "Time", "Hour"),
                    number(utc, "Time", "Minute"),
                    Math.min(59, number(utc, "Time", "Second")));
            return Optional.of(told.toInstant(ZoneOffset.UTC)).filter(sensible -> year >= 1970 && year <= 9999);
        } catch (DateTimeException | NumberFormatException nonsense) {
            return Optional.empty();
        }
    }

    private static int number(XmlElement utc, String group, String name) {
        return Integer.parseInt(utc.path(group, name).map(XmlElement::text).orElse(""));
    }
}
