package obscura.plugin.masking;

/** A mask on a camera that Obscura has put there, or taken over. All others are somebody else's and are left alone. */
public record OurMask(String token, Shape shape) {}
