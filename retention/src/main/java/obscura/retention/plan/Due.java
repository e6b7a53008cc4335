package obscura.retention.plan;

import obscura.retention.footage.Piece;
import obscura.retention.rule.Rule;

/** One piece that must go, and the rule that says so: the strictest there is for it. */
public record Due(Piece piece, Rule why) {}
