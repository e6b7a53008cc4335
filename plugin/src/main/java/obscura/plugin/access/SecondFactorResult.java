package obscura.plugin.access;

import java.util.List;

/** What became of turning the second factor on. */
public sealed interface SecondFactorResult {
    /** @param recoveryCodes shown this once; each opens once */
    record On(List<String> recoveryCodes) implements SecondFactorResult {
        public On {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "On[]";
        }
    }

    record WrongCode() implements SecondFactorResult {}

    /** It is on already, was begun elsewhere again, or was never begun. */
    record NotBegun() implements SecondFactorResult {}
}
