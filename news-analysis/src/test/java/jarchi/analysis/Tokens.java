package jarchi.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** What an analyzer makes of a text. */
public final class Tokens {
    private Tokens() {}

    /** The tokens in their order. */
    public static List<String> of(Analyzer analyzer, String text) {
        return read(analyzer, text).stream().map(Token::term).toList();
    }

    /** The tokens by the place where they stand, whatever lies between two places. */
    public static List<List<String>> places(Analyzer analyzer, String text) {
        var places = new ArrayList<List<String>>();
        for (var token : read(analyzer, text)) {
            if (token.step() > 0) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(token.term());
        }
        return places;
    }

    /** The parts of the text that the tokens stand for: what a highlighter marks. */
    public static List<String> marked(Analyzer analyzer, String text) {
        return read(analyzer, text).stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList();
    }

    /** How far each token stands from the one before it. */
    public static List<Integer> steps(Analyzer analyzer, String text) {
        return read(analyzer, text).stream().map(Token::step).toList();
    }

    private record Token(String term, int start, int end, int step) {}

    private static List<Token> read(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(), offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
