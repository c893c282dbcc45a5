package jarchi.ingest.check.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds addresses of hosts, and only those that anybody on the internet could reach. The client connects to the very
 * addresses that are found here, so that a name cannot mean another host a moment later; also after a redirect.
 */
final class PublicAddresses extends SystemDefaultDnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = super.resolve(host);
        if (found.length == 0 || !Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException("not on the internet");
        }
        return found;
    }

    /** By the special-purpose registries of IANA (RFC 6890): what is in doubt is not public. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean shared = first == 100 && second >= 64 && second < 128; // RFC 6598
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !relay && !benchmark && !examples;
    }

    /** Global unicast (2000::/3) without what leads to IPv4 addresses or is for examples. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        boolean global = first >= 0x2000 && first < 0x4000;
        boolean protocols = first == 0x2001 && second < 0x0200; // Teredo among them
        boolean examples = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
        boolean sixToFour = first == 0x2002;
        return global && !protocols && !examples && !sixToFour;
    }
}
