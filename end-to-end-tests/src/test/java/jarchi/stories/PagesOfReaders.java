package jarchi.stories;

import static jarchi.stories.Visit.Who.STRANGER;
import static jarchi.stories.Visit.at;

import java.util.List;
import java.util.Map;

/** The pages of readers and of subscribers. A new page gets its line here. */
final class PagesOfReaders {
    private PagesOfReaders() {}

    static List<Visit> with(ArticlesOfEveryState articles) {
        String published = "/ru/news/x-" + articles.get("published").id();
        String withdrawn = "/ru/news/x-" + articles.get("withdrawn").id();
        return List.of(
                at("front page", STRANGER, "/"),
                at("found", STRANGER, "/search?q=texnopark"),
                at("nothing found", STRANGER, "/search?q=hechqachonyozilmagan"),
                at("an article for its readers", STRANGER, published).inTheLanguageOfWhatItShows(),
                at("a withdrawn article for its readers", STRANGER, withdrawn)
                        .answered(410)
                        .inTheLanguageOfWhatItShows(),
                at("no such article", STRANGER, "/ru/news/x-zzzzzzzzzzzz")
                        .answered(404)
                        .inTheLanguageOfWhatItShows(),
                at("all numbers", STRANGER, "/ru/numbers").inTheLanguageOfWhatItShows(),
                at("topics and regions", STRANGER, "/ru/topics").inTheLanguageOfWhatItShows(),
                at("a category", STRANGER, "/ru/categories/technology").inTheLanguageOfWhatItShows(),
                at("no such topic", STRANGER, "/ru/topics/never").answered(404).inTheLanguageOfWhatItShows(),
                at("a region without news", STRANGER, "/ru/regions/navoi").inTheLanguageOfWhatItShows(),
                at("the archive", STRANGER, "/ru/archive").inTheLanguageOfWhatItShows(),
                at("a month without news", STRANGER, "/ru/archive/1999-12")
                        .answered(404)
                        .inTheLanguageOfWhatItShows(),
                at("subscribe", STRANGER, "/alerts"),
                at("subscribe without a word", STRANGER, "/alerts")
                        .answered(400)
                        .sentFrom("/alerts", Map.of("email", "nobody", "q", "")),
                at("asked for", STRANGER, "/alerts/sent"),
                at("nothing to confirm", STRANGER, "/alerts/confirm/none").answered(404),
                at("nothing to end", STRANGER, "/alerts/unsubscribe/none").answered(404));
    }
}
