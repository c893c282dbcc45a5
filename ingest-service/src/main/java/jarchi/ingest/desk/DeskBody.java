package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.BodyFigures;
import jarchi.ingest.article.Draft;

/** A body as readers will see it, with its pictures where people of the desk may see them already. */
final class DeskBody {
    private DeskBody() {}

    /** @param door in front of the public address of a picture, such as {@code /desk} */
    static String of(Draft draft, Language language, String door) {
        var text = draft.languages().get(language);
        return text == null ? "" : through(BodyFigures.shown(text.body(), draft.images(), language), door);
    }

    /** Addresses stand between double quotes, or behind a comma in a list of them. */
    static String through(String html, String door) {
        return html.contains("<img")
                ? html.replaceAll("(?<=\")(?=/media/[0-9a-f]{64}/)|(?<=w, )(?=/media/[0-9a-f]{64}/)", door)
                : html;
    }
}
