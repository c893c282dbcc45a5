package jarchi.ingest.archive.form;

import jarchi.ingest.article.DraftRules;
import org.jsoup.Jsoup;

/** Words without the marks that feeds put into titles and summaries. */
final class PlainWords {
    private PlainWords() {}

    /** No longer than a summary may be; feeds that cut nothing off put the whole text there. */
    static String of(String html) {
        String words = html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html
                : Jsoup.parse(html).text();
        return words.length() <= DraftRules.SUMMARY ? words : words.substring(0, DraftRules.SUMMARY - 1) + "…";
    }
}
