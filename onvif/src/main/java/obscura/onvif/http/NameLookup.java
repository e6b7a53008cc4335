package obscura.onvif.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where names become addresses. Asked once per connection; what it says is checked and then connected to. */
@FunctionalInterface
public interface NameLookup {
    List<InetAddress> addresses(String host) throws UnknownHostException;

    static NameLookup ofThisMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
