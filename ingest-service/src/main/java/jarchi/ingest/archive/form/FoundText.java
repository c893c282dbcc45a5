package jarchi.ingest.archive.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file, whatever its encoding: the one that was said, else that of its first bytes, else that of its XML
 * declaration, else UTF-8 if it is that, else Windows-1251, in which the sites of this part of the world were written.
 * What is wrong in that encoding is read as {@link #WRONG}, so that the row that holds it can be refused.
 *
 * @param beginning of the text, to find out its form
 */
record FoundText(Reader reader, String beginning) {
    static final char WRONG = '\uFFFD';

    private static final int SAMPLE = 64 * 1024;
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,40})[\"']");

    /** @throws FileRefused if it is no text */
    static FoundText of(InputStream bytes, String said) throws IOException {
        var buffered = new BufferedInputStream(bytes, 2 * SAMPLE);
        buffered.mark(SAMPLE + 1);
        byte[] sample = buffered.readNBytes(SAMPLE);
        buffered.reset();
        mustBePlain(sample);
        Charset charset = said.isBlank() ? find(sample) : ordered(Charset.forName(said.strip()), sample);
        buffered.skipNBytes(markLength(sample));
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(WRONG));
        String beginning = new String(sample, charset).replaceFirst("^\uFEFF", "");
        if (!isUtf16(charset)) {
            mustBeText(sample);
        }
        return new FoundText(new InputStreamReader(buffered, decoder), beginning);
    }

    private static void mustBePlain(byte[] sample) {
        if (sample.length == 0) {
            throw new FileRefused(FileRefused.Cause.EMPTY, "");
        }
        boolean gzip = begins(sample, 0x1F, 0x8B);
        boolean zip = begins(sample, 'P', 'K', 3, 4) || begins(sample, '7', 'z', 0xBC, 0xAF);
        boolean other =
                begins(sample, 'B', 'Z', 'h') || begins(sample, 0xFD, '7', 'z') || begins(sample, 0x28, 0xB5, 0x2F);
        if (gzip || zip || other || begins(sample, 'R', 'a', 'r', '!')) {
            throw new FileRefused(FileRefused.Cause.COMPRESSED, "");
        }
    }

    private static void mustBeText(byte[] sample) {
        for (byte one : sample) {
            if (one == 0) {
                throw new FileRefused(FileRefused.Cause.NOT_TEXT, "");
            }
        }
    }

    private static boolean isUtf16(Charset charset) {
        return charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16");
    }

    /** The mark at the beginning knows the order of the bytes better than whoever says the encoding. */
    private static Charset ordered(Charset said, byte[] sample) {
        return isUtf16(said) && markLength(sample) == 2 ? find(sample) : said;
    }

    private static Charset find(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (begins(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = DECLARED.matcher(new String(sample, StandardCharsets.ISO_8859_1));
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            return Charset.forName(declared.group(1));
        }
        return isUtf8(sample) ? StandardCharsets.UTF_8 : WINDOWS_1251;
    }

    /** The sample may end within a letter. */
    private static boolean isUtf8(byte[] sample) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), sample.length < SAMPLE)
                .isError();
    }

    private static int markLength(byte[] sample) {
        if (begins(sample, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(sample, 0xFF, 0xFE) || begins(sample, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean begins(byte[] sample, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
