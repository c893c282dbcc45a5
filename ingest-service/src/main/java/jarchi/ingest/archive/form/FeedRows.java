package jarchi.ingest.archive.form;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jarchi.events.OldPath;
import jarchi.ingest.article.FieldProblem.Fault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The items of RSS and the entries of Atom. */
final class FeedRows implements Rows {
    private final FeedItems items;
    private final Reading reading;
    private final int longest;

    FeedRows(Reader reader, Reading reading, int longest) throws IOException {
        this.items = new FeedItems(reader, longest);
        this.reading = reading;
        this.longest = longest;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var item = items.next();
        if (item == null) {
            return null;
        }
        if (item.tooLong()) {
            return Row.refused(item.line(), "", new RowProblem("row", Fault.TOO_LARGE, longest, ""));
        }
        if (item.text().indexOf(FoundText.WRONG) >= 0) {
            return Row.refused(item.line(), "", new RowProblem("row", Fault.WRONG_LETTERS));
        }
        try {
            var feed = new SyndFeedInput().build(new StringReader(item.text()));
            var fields = fields(feed.getEntries().getFirst(), item);
            return item.hidden() == null
                    ? new NamedFields(reading, item.line(), fields).row()
                    : Row.refused(item.line(), fields.getOrDefault(Field.ID, ""), notPublic(item.hidden()));
        } catch (DataAccessException e) {
            throw e;
        } catch (FeedException | RuntimeException e) {
            return Row.refused(item.line(), "", RowProblem.unreadable(String.valueOf(e.getMessage())));
        }
    }

    private static RowProblem notPublic(Hidden hidden) {
        return new RowProblem(hidden.element(), Fault.NOT_PUBLIC, hidden.says());
    }

    private static Map<String, String> fields(SyndEntry entry, FeedItems.Item item) {
        String body = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("");
        String description = entry.getDescription() == null
                ? ""
                : orEmpty(entry.getDescription().getValue());
        var fields = new HashMap<String, String>();
        fields.put(Field.ID, orEmpty(entry.getUri()));
        fields.put(Field.URL, address(entry));
        fields.put(Field.TITLE, PlainWords.of(orEmpty(entry.getTitle())));
        fields.put(Field.SUMMARY, body.isEmpty() ? "" : PlainWords.of(description));
        fields.put(Field.BODY, body.isEmpty() ? description : body);
        fields.put(
                Field.CATEGORY,
                entry.getCategories().stream()
                        .map(one -> orEmpty(one.getName()))
                        .collect(Collectors.joining("\n")));
        fields.put(Field.AUTHORS, authors(entry));
        fields.put(Field.FIRST_PUBLISHED_AT, item.firstPublished());
        fields.put(Field.PUBLISHED_AT, item.published());
        return fields;
    }

    /** Where no link is given, the library takes the id for one. */
    private static String address(SyndEntry entry) {
        String link = orEmpty(entry.getLink());
        return link.equals(entry.getUri()) && OldPath.of(link).isEmpty() ? "" : link;
    }

    private static String authors(SyndEntry entry) {
        return Stream.concat(
                        entry.getAuthors().stream().map(SyndPerson::getName), Stream.of(orEmpty(entry.getAuthor())))
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        items.close();
    }
}
