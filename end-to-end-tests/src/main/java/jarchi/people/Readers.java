package jarchi.people;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Readers who search and read. */
public final class Readers {
    private final Web web;

    public Readers(Web web) {
        this.web = web;
    }

    /** One article among the results, with the found words between mark tags. */
    public record Found(String id, long version, String title, String snippet, String url) {
        public String marked() {
            return title + " " + snippet;
        }
    }

    public List<Found> search(String query) {
        return search(query, "");
    }

    /** @param language the tag of the language searched and shown; empty for any */
    public List<Found> search(String query, String language) {
        JsonNode answer = web.json(
                "/api/search?size=100&q=" + Web.encoded(query) + (language.isEmpty() ? "" : "&lang=" + language));
        return StreamSupport.stream(answer.get("items").spliterator(), false)
                .map(item -> new Found(
                        item.get("id").asString(),
                        item.get("version").asLong(),
                        item.get("titleHighlighted").asString(),
                        item.get("snippet").asString(),
                        item.get("url").asString()))
                .toList();
    }

    public Optional<Found> find(String id, String query, String language) {
        return search(query, language).stream()
                .filter(found -> found.id().equals(id))
                .findFirst();
    }

    public HttpResponse<String> read(String url) {
        return web.get(url);
    }
}
