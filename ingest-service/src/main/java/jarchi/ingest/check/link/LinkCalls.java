package jarchi.ingest.check.link;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Asks the web whether there is something at an address: HEAD, and GET where HEAD is not known. No body is read. */
final class LinkCalls implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> NO_HEAD = Set.of(400, 403, 404, 405, 501);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    /** Nothing in the head of an answer is longer. */
    private static final Http1Config HEAD =
            Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

    private final ScheduledExecutorService ends = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("link-calls-end").factory());
    private final Duration longest;
    private final CloseableHttpClient http;
    private final Set<Integer> ports;

    /** @param ports that may be asked; -1 is the usual one of a scheme */
    LinkCalls(LinkSettings settings, DnsResolver addresses, Set<Integer> ports) {
        this.ports = ports;
        this.longest = settings.longest();
        var within = Timeout.of(settings.within());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEAD)
                        .build())
                .setMaxConnTotal(settings.atOnce())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(within)
                        .setSocketTimeout(within)
                        .build())
                .build();
        http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(within)
                        .setResponseTimeout(within)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Jarchi (checks the links of news)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Whether readers find something there; each redirect is looked at like the first address. */
    boolean isThere(URI address) throws IOException {
        URI at = address;
        long end = System.nanoTime() + longest.toNanos();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var answer = ask("HEAD", at, end);
            if (NO_HEAD.contains(answer.status())) {
                answer = ask("GET", at, end);
            }
            if (!MOVED.contains(answer.status()) || answer.location() == null) {
                return isFine(answer.status());
            }
            at = next(at, answer.location());
        }
        return false;
    }

    private static URI next(URI at, String location) throws IOException {
        try {
            return at.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** Who wants a sign-in, a human or patience is there. */
    private static boolean isFine(int status) {
        return status < 400 || status == 401 || status == 403 || status == 429 || status == 503 || status == 999;
    }

    private Answer ask(String method, URI address, long end) throws IOException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)
                || address.getHost() == null
                || address.getUserInfo() != null
                || !ports.contains(address.getPort())) {
            throw new IOException("not asked");
        }
        var request = new HttpUriRequestBase(method, address);
        // Each read may take its time: a server that sends a letter now and then would never be done
        var over = ends.schedule(request::cancel, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return Answer.of(
                    http.executeOpen(RoutingSupport.determineHost(request), request, HttpClientContext.create()));
        } catch (HttpException | IllegalArgumentException e) {
            throw new IOException(e);
        } finally {
            over.cancel(false);
            // Hangs up: to close an answer would be to read it to its end
            request.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        ends.shutdownNow();
        http.close();
    }

    private record Answer(int status, @Nullable String location) {
        static Answer of(ClassicHttpResponse response) {
            var location = response.getFirstHeader("Location");
            return new Answer(response.getCode(), location == null ? null : location.getValue());
        }
    }
}
