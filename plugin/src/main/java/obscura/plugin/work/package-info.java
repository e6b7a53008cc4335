/**
 * Work on footage in other processes: a file that crashes a decoder, or makes it hang or eat, takes down one of them and nothing
 * else. {@link obscura.plugin.work.Workers} is the side that orders, {@link obscura.plugin.work.Report} the side that works;
 * between them go {@link obscura.plugin.work.Line}s of JSON. What the work is, is not known here.
 */
package obscura.plugin.work;
