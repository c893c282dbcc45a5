package jarchi.ingest.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code routes.txt}: who gets through which door. */
record RouteTable(List<Row> rows) {

    static RouteTable read() {
        try (var file = RouteTable.class.getResourceAsStream("routes.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new RouteTable(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> routes() {
        return rows.stream().map(Row::route).toList();
    }

    /** One route, as {@code GET /desk}, and what each kind of visitor meets there. */
    record Row(String route, Map<Visitor.Kind, Passage> passages) {
        private static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            var passages = new LinkedHashMap<Visitor.Kind, Passage>();
            for (var kind : Visitor.Kind.values()) {
                passages.put(kind, Passage.of(cells[1 + kind.ordinal()].strip()));
            }
            return new Row(cells[0].strip().replaceAll(" +", " "), passages);
        }

        String method() {
            String method = route.substring(0, route.indexOf(' '));
            return method.equals("ANY") ? "GET" : method;
        }

        String path() {
            return route.substring(route.indexOf(' ') + 1);
        }

        @Override
        public String toString() {
            return route;
        }
    }

    /** What somebody meets at a door. */
    enum Passage {
        YES("yes"),
        NO("no"),
        SIGN_IN("sign in"),
        /** There is nothing behind it. */
        NONE("none");

        private final String word;

        Passage(String word) {
            this.word = word;
        }

        private static Passage of(String word) {
            return Arrays.stream(values())
                    .filter(passage -> passage.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no word of the table: " + word));
        }

        /** As an answer says it; what came in may still be refused for what it says. */
        static Passage of(int status, String location) {
            if (status == 401 || location.matches("(https?://[^/]+)?/desk/sign-in")) {
                return SIGN_IN;
            }
            return switch (status) {
                case 403 -> NO;
                case 404 -> NONE;
                case 200, 201, 202, 204, 302, 303, 400, 405, 406, 409, 410, 412, 415, 422, 428, 429, 503 -> YES;
                default -> throw new IllegalStateException("a surprising answer: " + status + " " + location);
            };
        }
    }
}
