/**
 * The command line: one class per command, each parses, calls one thing and says the outcome. Exit codes
 * ({@link obscura.web.cli.ExitCode}) and the wording of bad news ({@link obscura.web.cli.BadNews}) have one place each.
 * No command decides anything about pictures. Start reading at {@link obscura.web.cli.Cli}.
 */
package obscura.web.cli;
