/**
 * How long footage lives: the rules and when they are carried out, what the next run would delete, every run with what became of
 * each thing in it, and its certificate. What must not be deleted lies in {@code holds}. Start reading at {@link
 * obscura.web.retention.RulesRoutes}, then {@link obscura.web.retention.RunRoutes}.
 */
package obscura.web.retention;
