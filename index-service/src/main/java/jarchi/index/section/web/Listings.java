package jarchi.index.section.web;

import jarchi.events.Language;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.LanguageSwitch;
import jarchi.index.site.Spelling;
import jarchi.index.site.UnknownPage;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Pages of articles, the newest first. */
@Component
class Listings {
    private static final int SIZE = 20;
    private static final int MOST_PAGES = NewsSearch.REACH / SIZE;
    private static final int DIGITS = 3;

    private final ArticleSearch articles;
    private final Spelling spelling;

    Listings(ArticleSearch articles, Spelling spelling) {
        this.articles = articles;
        this.spelling = spelling;
    }

    /**
     * @param path of the first page
     * @param page as it stands in the address
     * @throws UnknownPage if there is no such page
     */
    Listing find(String path, String page, Language reader, UnaryOperator<NewsSearch> narrow) {
        NewsSearch search = narrow.apply(NewsSearch.latest(SIZE, reader)).at(number(page));
        var listing = new Listing(path, articles.find(search).spelled(spelling));
        if (!listing.exists()) {
            throw new UnknownPage();
        }
        return listing;
    }

    private static int number(String page) {
        if (page.isEmpty() || page.length() > DIGITS || !page.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UnknownPage();
        }
        int number = Integer.parseInt(page);
        if (number < 1 || number > MOST_PAGES) {
            throw new UnknownPage();
        }
        return number;
    }

    static Language language(String tag) {
        return Language.find(tag).orElseThrow(UnknownPage::new);
    }

    /** @param pathIn of the same page, with a place for the language */
    static List<LanguageSwitch> switches(String pathIn, Language here) {
        return Arrays.stream(Language.values())
                .map(other -> new LanguageSwitch(other, pathIn.formatted(other.tag()), other == here))
                .toList();
    }
}
