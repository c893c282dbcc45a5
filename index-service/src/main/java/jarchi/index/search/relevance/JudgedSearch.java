package jarchi.index.search.relevance;

import jarchi.events.Language;
import java.util.Map;

/**
 * What somebody types, and the articles that answer it.
 *
 * @param language of who asks
 * @param grades how well each article answers, from 1; those that do not answer are missing
 */
record JudgedSearch(String id, Language language, String text, Map<String, Integer> grades) {
    int grade(String article) {
        return grades.getOrDefault(article, 0);
    }
}
