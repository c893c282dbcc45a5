package jarchi.ingest.request;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request comes from: an IPv4 address, or the /64 that one IPv6 customer has to himself. */
public record Network(String name) {
    private static final Network UNKNOWN = new Network("unknown");
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_PREFIX_BYTES = 8;

    /** @param text a literal address, in brackets as forwarded ones are or not; anything else is one common network */
    public static Network of(String text) {
        String address = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!LITERAL.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address); // a literal is never asked of a name server
            return new Network(parsed instanceof Inet6Address ? prefix(parsed) : parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static String prefix(InetAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES)) + "/64";
    }
}
