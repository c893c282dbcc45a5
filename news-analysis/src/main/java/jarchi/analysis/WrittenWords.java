package jarchi.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds words as a text writes them by the terms that the index keeps of them. */
public final class WrittenWords {
    private WrittenWords() {}

    /**
     * The first word of the text of which {@link NewsAnalyzers#exact} makes this term.
     *
     * @throws IllegalArgumentException if the tag is not one of {@link NewsAnalyzers#LANGUAGE_TAGS}
     */
    public static Optional<String> find(String languageTag, String term, String text) {
        try (var tokens = NewsAnalyzers.exact(languageTag).tokenStream("", text)) {
            var found = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (term.contentEquals(found)) {
                    return Optional.of(text.substring(offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
