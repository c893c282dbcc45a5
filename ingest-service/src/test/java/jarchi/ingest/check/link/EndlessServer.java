package jarchi.ingest.check.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Answers each call with a start, and then with the same again and again until whoever asked hangs up. */
final class EndlessServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong sent = new AtomicLong();

    EndlessServer(String start, String again, Duration between) throws IOException {
        threads.submit(() -> {
            while (!socket.isClosed()) {
                var call = socket.accept();
                threads.submit(() -> answer(call, start, again.getBytes(StandardCharsets.US_ASCII), between));
            }
            return null;
        });
    }

    private Void answer(Socket call, String start, byte[] again, Duration between) throws IOException {
        try (call) {
            var out = call.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            while (!socket.isClosed()) {
                out.write(again);
                sent.addAndGet(again.length);
                LockSupport.parkNanos(between.toNanos());
            }
            return null;
        }
    }

    long sent() {
        return sent.get();
    }

    int port() {
        return socket.getLocalPort();
    }

    URI address() {
        return URI.create("http://news.test:" + port() + "/");
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
