package jarchi.benchmarks;

import jarchi.events.Language;
import jarchi.people.Web;
import java.util.ArrayList;
import java.util.List;

/** The site's own search, by its API, over what the log has brought. */
final class SitePeer implements Peer {
    private final ReadersSide side;
    private final Web site;
    private int articles;

    SitePeer(ReadersSide side) {
        this.side = side;
        this.site = new Web(side.stack().index().url());
    }

    @Override
    public String name() {
        return "GET /api/search";
    }

    /** Texts with the next keys. */
    @Override
    public void add(List<NewsText> texts) throws Exception {
        int first = articles;
        articles += texts.size();
        side.log(first, articles, number -> texts.get(number - first));
        if (!side.stack().index().isReady()) {
            side.stack().index().start();
        }
        side.awaitSearchable(articles);
    }

    @Override
    public List<String> find(String words, Language language) {
        var answer = Web.send(
                site.to("/api/search?size=10&q=" + Web.encoded(words)).header("Accept-Language", language.tag()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(words + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        List<String> found = new ArrayList<>();
        Web.JSON
                .readTree(answer.body())
                .get("items")
                .forEach(item -> found.add(item.get("id").asString()));
        return found;
    }
}
