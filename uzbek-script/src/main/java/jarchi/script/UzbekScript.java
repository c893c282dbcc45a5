package jarchi.script;

import java.util.List;

/**
 * The scripts in which Uzbek is read. Each writes a text of any of them, or a mixture, in its own letters; what is
 * already in its letters stays, and so does what is not Uzbek: addresses, numerals, foreign names. All calls take time
 * linear in the length of the text and may come from any thread.
 *
 * <p>Rules by number are those of the orthography of 1995 (Cabinet of Ministers, resolution 339 of 24 August 1995).
 */
public enum UzbekScript {
    /** Russian letters without щ and ы, with ў қ ғ ҳ. */
    CYRILLIC,
    /** oʻ gʻ with U+02BB, sh ch, tutuq belgisi as U+02BC. */
    LATIN_1995,
    /** ö ğ ş ç, tutuq belgisi as U+02BC; sʼh stays as it is, for it is two letters. */
    LATIN_2026;

    /** Writes plain text. */
    public Written write(String text) {
        return write(text, Overrides.none());
    }

    /** Writes plain text, with the caller's own spelling of some words. */
    public Written write(String text, Overrides overrides) {
        return new Writing(text, this, overrides).write();
    }

    /**
     * Writes what stands between the tags of clean HTML and leaves tags, attributes, entities and the contents of
     * {@code code} and {@code pre} as they are. A word goes through inline tags: {@code <b>Tosh</b>kent} is one word,
     * and its tag stands afterwards where its first part ends. Doubts count from the start of the HTML. Texts in
     * attributes ({@code alt}, {@code title}) are for the caller to write with {@link #write}.
     */
    public Written writeHtml(String html) {
        return writeHtml(html, Overrides.none());
    }

    /** The same, with the caller's own spelling of some words. */
    public Written writeHtml(String html, Overrides overrides) {
        return new HtmlWriting(html, this, overrides).write();
    }

    /** The words of a plain text that are not in this script and should be, in their order. */
    public List<Stranger> strangers(String text) {
        return Strangers.in(text, this);
    }
}
