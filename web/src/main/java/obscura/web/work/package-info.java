/**
 * {@code obscura work}, started by Obscura itself and by nobody else: one order or several on its input, lines of JSON on its
 * output. Each kind of work is one class here; what goes over the pipes is known to {@code plugin.work}. Start reading at
 * {@link obscura.web.work.Work}.
 */
package obscura.web.work;
