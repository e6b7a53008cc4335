/**
 * The program people start: the command line today, the admin app beside it later. {@code Main} starts it,
 * {@code Wiring} is the only place that calls constructors across rooms. What a command does to pictures lives in the
 * rooms to the left; here it is asked for and its outcome is said. Start reading at {@link obscura.web.Main}.
 */
package obscura.web;
