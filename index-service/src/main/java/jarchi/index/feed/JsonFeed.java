package jarchi.index.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.1. */
final class JsonFeed {
    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        String hub = feed.hub();
        return JsonMapper.shared()
                .writeValueAsBytes(new Document(
                        VERSION,
                        feed.title(),
                        feed.page(),
                        feed.addresses().self(),
                        feed.about(),
                        feed.addresses().next(),
                        List.of(new Author(feed.publisher())),
                        feed.language().tag(),
                        hub == null ? null : List.of(new Hub("WebSub", hub)),
                        feed.entries().stream().map(JsonFeed::item).toList()));
    }

    private static Item item(Entry entry) {
        return new Item(
                entry.id(),
                entry.url(),
                entry.title(),
                entry.html(),
                entry.summary().isEmpty() ? null : entry.summary(),
                entry.picture(),
                entry.published().toString(),
                entry.updated().toString(),
                entry.authors().isEmpty()
                        ? null
                        : entry.authors().stream().map(Author::new).toList(),
                List.of(entry.categoryName()),
                entry.language().tag());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Document(
            String version,
            String title,
            @JsonProperty("home_page_url") String page,
            @JsonProperty("feed_url") String self,
            String description,
            @JsonProperty("next_url") @Nullable String next,
            List<Author> authors,
            String language,
            @Nullable List<Hub> hubs,
            List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            @Nullable String summary,
            @Nullable String image,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") String modified,
            @Nullable List<Author> authors,
            List<String> tags,
            String language) {}

    private record Author(String name) {}

    private record Hub(String type, String url) {}
}
