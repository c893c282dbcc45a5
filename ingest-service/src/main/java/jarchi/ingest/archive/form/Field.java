package jarchi.ingest.archive.form;

import jarchi.events.Language;
import java.util.Set;

/** The names of what a row may hold; those of a text may end with its language: {@code title.ru}. */
final class Field {
    static final String ID = "id";
    static final String URL = "url";
    static final String PUBLISHED_AT = "publishedAt";
    static final String FIRST_PUBLISHED_AT = "firstPublishedAt";
    static final String LANGUAGE = "language";
    static final String CATEGORY = "category";
    static final String TOPICS = "topics";
    static final String REGION = "region";
    static final String PRIORITY = "priority";
    static final String AUTHORS = "authors";
    static final String SOURCE = "source";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String BODY = "body";

    static final Set<String> ALL = Set.of(
            ID,
            URL,
            PUBLISHED_AT,
            FIRST_PUBLISHED_AT,
            LANGUAGE,
            CATEGORY,
            TOPICS,
            REGION,
            PRIORITY,
            AUTHORS,
            SOURCE,
            TITLE,
            SUMMARY,
            BODY);
    static final Set<String> BY_LANGUAGE = Set.of(URL, SOURCE, TITLE, SUMMARY, BODY);

    private Field() {}

    static boolean isOne(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? ALL.contains(name)
                : BY_LANGUAGE.contains(name.substring(0, dot))
                        && Language.find(name.substring(dot + 1)).isPresent();
    }
}
