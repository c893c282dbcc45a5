package jarchi.notify.stories;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a real SMTP server and refuses what a test wants refused; it may also lose the last answer. */
public final class MailGate implements Closeable {
    private final InetSocketAddress server;
    private final Map<String, Deque<String>> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private ServerSocket gate;

    public MailGate(String host, int port) {
        this.server = new InetSocketAddress(host, port);
        try {
            gate = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept(gate);
    }

    public int port() {
        return gate.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** The next mails to this address get these answers to RCPT, one after the other. */
    public void refuse(String address, String... answers) {
        refusals.computeIfAbsent(address, key -> new ArrayDeque<>()).addAll(java.util.List.of(answers));
    }

    /** The server takes the next mail, but its answer never arrives. */
    public void loseNextAnswer() {
        answersToLose.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        gate.close();
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket client = listening.accept();
                    connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> talk(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void talk(Socket client) {
        try (client;
                Socket backend = new Socket()) {
            backend.connect(server, 2_000);
            BufferedReader fromClient = lines(client);
            BufferedReader fromServer = lines(backend);
            answer(client, fromServer);
            String line;
            while ((line = fromClient.readLine()) != null) {
                String refusal = refusal(line);
                if (refusal != null) {
                    send(client, refusal);
                    continue;
                }
                send(backend, line);
                String answer = answer(client, fromServer);
                if (line.equalsIgnoreCase("DATA") && answer.startsWith("354")) {
                    content(fromClient, backend);
                    if (answersToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                        fromServer.readLine();
                        return;
                    }
                    answer(client, fromServer);
                }
            }
        } catch (IOException e) {
            // the end of this connection; the client sees it too
        }
    }

    private static void content(BufferedReader fromClient, Socket backend) throws IOException {
        String line;
        do {
            line = fromClient.readLine();
            if (line == null) {
                throw new IOException("the client has gone");
            }
            send(backend, line);
        } while (!line.equals("."));
    }

    private String refusal(String line) {
        if (!line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")) {
            return null;
        }
        String address = line.replaceAll(".*<(.*)>.*", "$1");
        Deque<String> answers = refusals.get(address);
        return answers == null ? null : answers.poll();
    }

    private static String answer(Socket client, BufferedReader fromServer) throws IOException {
        String line;
        do {
            line = fromServer.readLine();
            if (line == null) {
                throw new IOException("the server has gone");
            }
            send(client, line);
        } while (line.length() > 3 && line.charAt(3) == '-');
        return line;
    }

    private static void send(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }
}
