package jarchi.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jarchi.people.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands before Elasticsearch and notes the searches that it is asked, so that they can be asked again without the product. */
final class Overheard implements AutoCloseable {
    private final Web elasticsearch;
    private final HttpServer server;
    private final List<Question> questions = new CopyOnWriteArrayList<>();

    Overheard(Web elasticsearch) throws IOException {
        this.elasticsearch = elasticsearch;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handOn);
        server.start();
    }

    /** One request to Elasticsearch. */
    record Question(String path, String type, String body) {
        HttpRequest.Builder request(String method, Web elasticsearch) {
            return elasticsearch
                    .to(path)
                    .header("Content-Type", type)
                    .header("Accept", type)
                    .method(method, BodyPublishers.ofString(body));
        }

        void ask(Web elasticsearch) {
            HttpResponse<String> answer = Web.send(request("POST", elasticsearch));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.body());
            }
        }
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked during this, in its order. */
    List<Question> during(Runnable search) {
        questions.clear();
        search.run();
        return new ArrayList<>(questions);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var question =
                    new Question(exchange.getRequestURI().toString(), type == null ? "application/json" : type, body);
            if (question.path().contains("search")) {
                questions.add(question);
            }
            HttpResponse<String> answer = Web.send(question.request(exchange.getRequestMethod(), elasticsearch));
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(of -> exchange.getResponseHeaders().add("Content-Type", of));
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (UncheckedIOException | Web.ServiceAway e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
