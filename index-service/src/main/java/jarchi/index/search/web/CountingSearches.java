package jarchi.index.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.index.asked.AskedSearches;
import jarchi.index.search.NewsSearch;
import jarchi.index.search.SearchResult;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells apart what people look for from what programs do, and a search from going on in it. */
@Component
class CountingSearches {
    private static final Pattern BROWSER = Pattern.compile("^(mozilla|opera)/");
    private static final Pattern PROGRAM = Pattern.compile(
            "bot|crawl|spider|slurp|scrap|fetch|preview|headless|monitor|python|java/|curl|wget|lighthouse|archiv");
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final int IPV6_PREFIX_BYTES = 8;

    private final AskedSearches asked;

    CountingSearches(AskedSearches asked) {
        this.asked = asked;
    }

    /** @param words as they were typed */
    void count(String words, NewsSearch search, SearchResult result, HttpServletRequest request) {
        if (search.isFirstOfAll() && isFromAPerson(request)) {
            asked.count(words, search.reader(), result.isWhole(), network(request.getRemoteAddr()));
        }
    }

    private static boolean isFromAPerson(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "")
                .toLowerCase(Locale.ROOT);
        String purpose = Objects.requireNonNullElse(request.getHeader("Sec-Purpose"), "");
        return request.getMethod().equals("GET")
                && BROWSER.matcher(agent).find()
                && !PROGRAM.matcher(agent).find()
                && !purpose.contains("prefetch");
    }

    /** An IPv4 address, or the /64 that one IPv6 customer has to himself. */
    static String network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address); // a literal is never asked of a name server
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
