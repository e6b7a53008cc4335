/**
 * What stands before the API of a simulated Frigate: sockets with and without TLS, login, cache, lists of files and the
 * files. Start at {@code Nginx}.
 */
package obscura.e2e.frigate.front;
