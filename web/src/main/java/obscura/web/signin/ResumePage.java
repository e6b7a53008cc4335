package obscura.web.signin;

import java.util.List;
import obscura.web.http.View;

/** After signing in again: what had been typed, to be sent with one more press. */
public record ResumePage(View view, String path, List<Carried> carried) {}
