/**
 * The command line: one class a command, each parses its words, calls one job and prints. What the commands are is
 * stable, scripts rely on it. Start reading at {@link obscura.web.cli.Redact}.
 */
package obscura.web.cli;
