/**
 * The rounds in which the index of footage is kept in step with every recorder, and what each of them last saw. Not here:
 * how a round is done ({@code plugin.nvr}), nor any page. Start reading at {@link obscura.web.rounds.IndexRounds}.
 */
package obscura.web.rounds;
