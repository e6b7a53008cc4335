package obscura.web.people;

import obscura.web.http.Form;
import obscura.web.http.View;

/** Where an invitation leads. */
public record JoinPage(View view, Form form) {}
