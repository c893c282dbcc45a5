package jarchi.analysis.query;

import jarchi.analysis.NewsAnalyzers;
import jarchi.analysis.NewsFields;
import jarchi.analysis.StopWords;
import jarchi.analysis.words.UzbekLoose;
import jarchi.analysis.words.UzbekPrefixes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Looks the terms of one search up in the fields of one language; not for several threads. */
final class TermsInLanguage {
    private static final int LONGEST_WORD = 50;

    private record Token(String text, int start, int end) {}

    private final String tag;
    private final OtherWords others;
    /** By the text: they are asked for again for each field. */
    private final Map<String, List<String>> names = new HashMap<>();

    TermsInLanguage(String tag) {
        this(tag, OtherWords.NONE);
    }

    /** @param others what the terms of the search that is looked up are found by too */
    TermsInLanguage(String tag, OtherWords others) {
        this.tag = tag;
        this.others = others;
    }

    String tag() {
        return tag;
    }

    /** Equal for texts that this language takes for the same. */
    String key(String text) {
        return String.join(" ", stems(text));
    }

    /** The words of the text as this language reads them. */
    List<String> stems(String text) {
        return tokens(NewsAnalyzers.stemmed(tag), text).stream()
                .map(Token::text)
                .toList();
    }

    /** The same of Uzbek, written as in Latin without its own letters: ozbek for oʻzbek and ўзбек. */
    List<String> looseStems(String text) {
        return tokens(NewsAnalyzers.loose(false), text).stream()
                .map(Token::text)
                .filter(UzbekLoose::isInLatin)
                .toList();
    }

    /** What must hold of the text for the term to be found, or null if the language sees no word in the term. */
    @Nullable
    Condition condition(Term term) {
        return switch (term) {
            case Term.Words words -> sees(words) ? words(words) : null;
            case Term.Prefix prefix -> prefix(prefix.text());
        };
    }

    /** Other names of what the term names, as this language says them. */
    List<String> names(Term.Words words) {
        return names.computeIfAbsent(words.text(), text -> Names.in(this, text));
    }

    /** What the thesaurus of the search takes for the same. */
    List<String> others(Term.Words words) {
        return others.in(this, words);
    }

    /** The beginnings, in folded form, by which a prefix shows itself in the text. */
    List<String> prefixes(Term.Prefix prefix) {
        var tokens = tokens(NewsAnalyzers.exact(tag), prefix.text());
        return tokens.isEmpty() ? List.of() : prefixes(prefix.text(), tokens.get(tokens.size() - 1));
    }

    /** Each word of a text that may not be typed to its end; nothing if one is longer than words are. */
    List<TypedSoFar.Beginning> beginnings(String text) {
        var tokens = tokens(NewsAnalyzers.exact(tag), text);
        return tokens.stream().anyMatch(token -> token.text().length() > LONGEST_WORD)
                ? List.of()
                : tokens.stream()
                        .map(token -> new TypedSoFar.Beginning(
                                text.substring(token.start(), token.end()), prefixes(text, token)))
                        .toList();
    }

    /** Whether the term may have been typed without the letters of this language, and is looked for so too. */
    boolean isLoose(Term.Words words) {
        return NewsAnalyzers.isLoose(tag)
                && UzbekLoose.isBare(words.text())
                && tokens(NewsAnalyzers.loose(true), words.text()).stream()
                        .anyMatch(token -> UzbekLoose.isTelling(token.text(), words.text()));
    }

    /** Whether the language sees any word in the term. */
    boolean sees(Term.Words words) {
        return !tokens(NewsAnalyzers.stemmed(tag), words.text()).isEmpty();
    }

    /** Whether the term says something of what a text is about. */
    boolean tells(Term term) {
        return !(term instanceof Term.Words words)
                || tokens(NewsAnalyzers.stemmed(tag), words.text()).stream()
                        .anyMatch(token -> !StopWords.of(tag).contains(token.text()));
    }

    private Condition words(Term.Words words) {
        var places = new ArrayList<Condition>();
        places.add(new Condition.Phrase(NewsFields.all(tag), words.text()));
        for (String name : names(words)) {
            places.add(new Condition.Phrase(NewsFields.all(tag), name));
        }
        for (String other : others(words)) {
            places.add(new Condition.Phrase(NewsFields.all(tag), other));
        }
        if (isLoose(words)) {
            places.add(new Condition.Phrase(NewsFields.allLoose(tag), words.text()));
        }
        return Condition.any(places);
    }

    private @Nullable Condition prefix(String typed) {
        var tokens = tokens(NewsAnalyzers.exact(tag), typed);
        if (tokens.isEmpty()) {
            return null;
        }
        var required = new ArrayList<Condition>();
        var last = tokens.get(tokens.size() - 1);
        if (tokens.size() > 1) {
            required.add(new Condition.Phrase(NewsFields.allExact(tag), typed.substring(0, last.start())));
        }
        required.add(Condition.any(prefixes(typed, last).stream()
                .<Condition>map(value -> new Condition.Prefix(NewsFields.allExact(tag), value))
                .toList()));
        return Condition.all(required);
    }

    private List<String> prefixes(String typed, Token last) {
        return tag.startsWith("uz")
                ? UzbekPrefixes.of(typed.substring(last.start(), last.end()), last.text())
                : List.of(last.text());
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
