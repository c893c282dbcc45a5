package jarchi.index.site.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a page is made smaller on its way; the better first. */
enum Packing {
    BROTLI("br") {
        @Override
        OutputStream into(OutputStream out) throws IOException {
            return new BrotliOutputStream(out, QUALITY);
        }
    },
    GZIP("gzip") {
        @Override
        OutputStream into(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    };

    /** As quick as gzip at its usual level, and smaller; the best, 11, takes fifty times as long. */
    private static final Encoder.Parameters QUALITY = Encoder.Parameters.create(4);

    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private final String coding;

    Packing(String coding) {
        this.coding = coding;
    }

    abstract OutputStream into(OutputStream out) throws IOException;

    /** As HTTP names it. */
    String coding() {
        return coding;
    }

    byte[] pack(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream(body.length / 2);
        try (var out = into(packed)) {
            out.write(body);
        }
        return packed.toByteArray();
    }

    /** The first that is named in {@code Accept-Encoding}, and not with a quality of nought. */
    static Optional<Packing> takenBy(@Nullable String acceptEncoding) {
        return Stream.of(values())
                .filter(packing -> packing != BROTLI || HAS_BROTLI)
                .filter(packing -> packing.isNamedIn(Objects.requireNonNullElse(acceptEncoding, "")))
                .findFirst();
    }

    private boolean isNamedIn(String header) {
        return Stream.of(header.split(","))
                .map(one -> one.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.equals(coding) || one.matches(coding + ";q=(?!0(\\.0*)?$).+"));
    }
}
