package jarchi.analysis.query;

import jarchi.analysis.query.QuerySyntaxException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a search into terms and ORs; what has neither letter nor digit is left out. */
final class QueryLexer {
    /** A term, excluded or not, or an OR (no term). */
    record Token(int position, boolean excluded, @Nullable Term term) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    QueryLexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws QuerySyntaxException {
        while (position < text.length()) {
            if (QueryText.isSeparator(text.charAt(position))) {
                position++;
            } else {
                readTerm();
            }
        }
        return tokens;
    }

    private void readTerm() throws QuerySyntaxException {
        int start = position;
        boolean excluded = text.charAt(start) == '-' && startsTerm(start);
        if (excluded) {
            position++;
        }
        if (position < text.length() && QueryText.isQuote(text.charAt(position))) {
            readPhrase(start, excluded);
        } else {
            readWord(start, excluded);
        }
    }

    private boolean startsTerm(int start) {
        return start == 0 || QueryText.isSeparator(text.charAt(start - 1));
    }

    private void readPhrase(int start, boolean excluded) throws QuerySyntaxException {
        int end = QueryText.closingQuote(text, position);
        if (end < 0) {
            throw new QuerySyntaxException(Problem.UNBALANCED_QUOTE, position);
        }
        addWords(start, excluded, text.substring(position + 1, end));
        position = end + 1;
    }

    private void readWord(int start, boolean excluded) throws QuerySyntaxException {
        int wordStart = position;
        while (position < text.length()
                && !QueryText.isSeparator(text.charAt(position))
                && !QueryText.isQuote(text.charAt(position))) {
            position++;
        }
        String word = text.substring(wordStart, position);
        int star = word.indexOf('*');
        if (!excluded && word.equals("OR")) {
            tokens.add(new Token(start, false, null));
        } else if (star < 0) {
            addWords(start, excluded, word);
        } else {
            addPrefix(start, excluded, word, wordStart + star);
        }
    }

    private void addWords(int start, boolean excluded, String raw) {
        String normal = QueryText.normal(raw);
        if (!normal.isEmpty()) {
            tokens.add(new Token(start, excluded, new Term.Words(normal)));
        }
    }

    private void addPrefix(int start, boolean excluded, String word, int star) throws QuerySyntaxException {
        String before = word.substring(0, word.indexOf('*'));
        String after = word.substring(word.indexOf('*') + 1);
        if (!QueryText.normal(after).isEmpty()) {
            throw new QuerySyntaxException(Problem.STAR_INSIDE_WORD, star);
        }
        String prefix = QueryText.normal(before).replace(' ', '-');
        if (prefix.isEmpty()) {
            return;
        }
        if (QueryText.lettersAndDigits(prefix) < SearchQuery.MIN_PREFIX) {
            throw new QuerySyntaxException(Problem.PREFIX_TOO_SHORT, start);
        }
        tokens.add(new Token(start, excluded, new Term.Prefix(prefix)));
    }
}
