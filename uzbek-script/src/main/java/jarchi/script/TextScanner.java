package jarchi.script;

/** Cuts a text into words and what stands between them, in one pass and by characters alone. */
final class TextScanner {
    private final String text;
    private final Addresses addresses;
    private final Visitor visitor;
    private boolean quoted;

    TextScanner(String text, Visitor visitor) {
        this.text = text;
        this.addresses = new Addresses(text);
        this.visitor = visitor;
    }

    /** Told of every character once, in order, as indexes of the text. */
    interface Visitor {
        /** Letters, with apostrophes and hyphens between them. */
        void word(int start, int end);

        /** Spaces, signs, digits, and addresses. */
        void other(int start, int end);
    }

    void scan() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isSpace(text.charAt(end))) {
                quoted &= text.charAt(end) != '\n';
                end++;
            }
            between(at, end);
            at = end;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            run(at, end);
            at = end;
        }
    }

    private void run(int start, int end) {
        int from = start;
        for (var address = addresses.first(from, end); address != null; address = addresses.first(from, end)) {
            words(from, address.start());
            between(address.start(), address.end());
            from = address.end();
        }
        words(from, end);
    }

    private void words(int start, int end) {
        int from = start;
        int at = start;
        while (at < end) {
            if (Letters.isLetter(text.charAt(at))) {
                int stop = wordEnd(at, end);
                between(from, at);
                visitor.word(at, stop);
                at = stop;
                from = stop;
            } else {
                seeQuote(at);
                at++;
            }
        }
        between(from, end);
    }

    private void between(int start, int end) {
        if (start < end) {
            visitor.other(start, end);
        }
    }

    private int wordEnd(int start, int end) {
        int at = start;
        while (at < end && belongs(at, end)) {
            at++;
        }
        return at;
    }

    private boolean belongs(int at, int end) {
        char character = text.charAt(at);
        if (Letters.isWordPart(character)) {
            return true;
        }
        boolean joins =
                at + 1 < end && Letters.isLetter(text.charAt(at + 1)) && Letters.isWordPart(text.charAt(at - 1));
        if (character == '-') {
            return joins
                    || (at + 1 < end
                            && Letters.isApostrophe(text.charAt(at - 1))
                            && Letters.isLetter(text.charAt(at + 1)));
        }
        return Letters.isApostrophe(character) && (joins || ends(at));
    }

    /** An apostrophe at the end of a word: oʻ and gʻ end words (togʻ), and so does a tutuq that cannot be a quote (jamʼ). */
    private boolean ends(int at) {
        char apostrophe = text.charAt(at);
        char before = Character.toLowerCase(text.charAt(at - 1));
        if (before == 'o' || before == 'g') {
            boolean another = at + 1 < text.length() && Letters.isApostrophe(text.charAt(at + 1));
            return !quoted || another || Letters.neverCloses(apostrophe);
        }
        return apostrophe == Letters.TUTUQ && Letters.isWordPart(before);
    }

    private void seeQuote(int at) {
        if (Letters.isApostrophe(text.charAt(at))) {
            boolean inWord = at > 0 && Letters.isLetter(text.charAt(at - 1));
            quoted = !inWord && at + 1 < text.length() && Letters.isLetter(text.charAt(at + 1));
        }
    }

    static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
