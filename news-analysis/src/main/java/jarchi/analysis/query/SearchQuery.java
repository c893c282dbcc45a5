package jarchi.analysis.query;

import static java.util.stream.Collectors.joining;

import jarchi.analysis.query.QueryLexer.Token;
import jarchi.analysis.query.QuerySyntaxException.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A search in the grammar of readers and subscribers: {@code word}, {@code "a phrase"} (also « » “ ” „ “), {@code -not},
 * {@code this OR that} (binds closer than the and between all other terms) and {@code prefix*}. Two searches that are
 * the same but for order, case, repetition and punctuation are equal.
 */
public final class SearchQuery {
    /** The most characters of a search. */
    public static final int MAX_LENGTH = 512;

    /** The most words, phrases and prefixes of a search. */
    public static final int MAX_CLAUSES = 32;

    /** The fewest letters or digits before a star. */
    public static final int MIN_PREFIX = 2;

    /** Alternatives of which one must be found; never empty. */
    record AnyOf(List<Term> alternatives) implements Comparable<AnyOf> {
        AnyOf {
            alternatives = List.copyOf(new TreeSet<>(alternatives));
        }

        boolean isWord() {
            return alternatives.size() == 1
                    && alternatives.get(0) instanceof Term.Words words
                    && words.text().indexOf(' ') < 0;
        }

        String canonical() {
            return alternatives.stream().map(Term::canonical).collect(joining(" OR "));
        }

        @Override
        public int compareTo(AnyOf other) {
            return canonical().compareTo(other.canonical());
        }
    }

    private final List<AnyOf> required;
    private final List<Term> excluded;
    private final OtherWords others;

    private SearchQuery(Collection<AnyOf> required, Collection<Term> excluded, OtherWords others) {
        this.required = List.copyOf(required);
        this.excluded = List.copyOf(excluded);
        this.others = others;
    }

    /** Reads a search; an empty one finds everything. */
    public static SearchQuery parse(String text) throws QuerySyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw new QuerySyntaxException(Problem.TOO_LONG, MAX_LENGTH);
        }
        var tokens = new QueryLexer(text).tokens();
        requireFewTerms(tokens);
        var required = new TreeSet<AnyOf>();
        var excluded = new TreeSet<Term>();
        int next = 0;
        while (next < tokens.size()) {
            var token = tokens.get(next);
            if (token.excluded() && token.term() != null) {
                excluded.add(token.term());
                next++;
            } else {
                next = readAlternatives(tokens, next, required);
            }
        }
        return withinBounds(new SearchQuery(required, excluded, OtherWords.NONE));
    }

    private static int readAlternatives(List<Token> tokens, int start, SortedSet<AnyOf> required)
            throws QuerySyntaxException {
        var alternatives = new ArrayList<Term>();
        int next = start;
        alternatives.add(alternative(tokens, next++, tokens.get(start)));
        while (next < tokens.size() && tokens.get(next).term() == null) {
            alternatives.add(alternative(tokens, next + 1, tokens.get(next)));
            next += 2;
        }
        required.add(new AnyOf(alternatives));
        return next;
    }

    private static Term alternative(List<Token> tokens, int place, Token or) throws QuerySyntaxException {
        @Nullable Term term = place < tokens.size() ? tokens.get(place).term() : null;
        if (term == null) {
            throw new QuerySyntaxException(Problem.DANGLING_OR, or.position());
        }
        if (tokens.get(place).excluded()) {
            throw new QuerySyntaxException(
                    Problem.EXCLUDED_ALTERNATIVE, tokens.get(place).position());
        }
        return term;
    }

    private static void requireFewTerms(List<Token> tokens) throws QuerySyntaxException {
        int terms = 0;
        for (Token token : tokens) {
            if (token.term() != null && ++terms > MAX_CLAUSES) {
                throw new QuerySyntaxException(Problem.TOO_MANY_CLAUSES, token.position());
            }
        }
    }

    /** Normal form is rarely longer than what was typed (some composed characters are), but must be readable again. */
    private static SearchQuery withinBounds(SearchQuery query) throws QuerySyntaxException {
        if (query.canonical().length() > MAX_LENGTH) {
            throw new QuerySyntaxException(Problem.TOO_LONG, MAX_LENGTH);
        }
        return query;
    }

    /**
     * The same search, equal to this one: its words, and whole phrases, are also found by what the thesaurus takes for the same.
     * Beginnings of words are not. Where a search requires all words of a phrase of the thesaurus, they are found by what that is
     * the same as.
     */
    public SearchQuery with(Thesaurus thesaurus) {
        return new SearchQuery(required, excluded, OtherWords.of(thesaurus, required, excluded));
    }

    OtherWords others() {
        return others;
    }

    List<AnyOf> required() {
        return required;
    }

    List<Term> excluded() {
        return excluded;
    }

    /** Whether there is nothing to look for and nothing to leave out. */
    public boolean isEmpty() {
        return required.isEmpty() && excluded.isEmpty();
    }

    /** Whether it asks for several things, not all of them as exact as a phrase: then some of them may do. */
    public boolean canBeLoosened() {
        return required.size() > 1 && required.stream().anyMatch(AnyOf::isWord);
    }

    /** The normal form: equal for equal searches, and read back as the same search. */
    public String canonical() {
        var canonical = new ArrayList<String>();
        required.forEach(clause -> canonical.add(clause.canonical()));
        excluded.forEach(term -> canonical.add('-' + term.canonical()));
        return String.join(" ", canonical);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchQuery query && required.equals(query.required) && excluded.equals(query.excluded);
    }

    @Override
    public int hashCode() {
        return 31 * required.hashCode() + excluded.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
