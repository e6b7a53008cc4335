package obscura.web.http;

import java.util.Optional;

/** An error as a person reads it. */
public record FailurePage(View view, String title, String hint, Optional<String> detail) {}
