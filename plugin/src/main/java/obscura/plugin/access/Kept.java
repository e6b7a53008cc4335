package obscura.plugin.access;

/** Everything this door keeps, in one place that can change it all at once. */
public record Kept(
        People people, SecondFactors secondFactors, Sessions sessions, Invitations invitations, ApiTokens tokens) {}
