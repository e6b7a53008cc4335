/**
 * How long each kind of footage lives: rules, their versions, which of them wins, what is usual where. Start reading at
 * {@link obscura.retention.rule.RuleSet}.
 */
package obscura.retention.rule;
