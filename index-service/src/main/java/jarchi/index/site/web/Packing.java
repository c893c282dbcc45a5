package jarchi.index.site.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

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

    private static final boolean HAS_BROTLI = hasBrotli();

    private final String coding;

    Packing(String coding) {
        this.coding = coding;
    }

    private static boolean hasBrotli() {
        if (!Brotli4jLoader.isAvailable()) {
            LoggerFactory.getLogger(Packing.class)
                    .warn(
                            "pages are packed by gzip alone: {}",
                            String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
        }
        return Brotli4jLoader.isAvailable();
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

    /** The one that {@code Accept-Encoding} likes best (RFC 9110, 12.5.3), of equals the smaller. */
    static Optional<Packing> takenBy(@Nullable String acceptEncoding) {
        String header = Objects.requireNonNullElse(acceptEncoding, "");
        return Stream.of(values())
                .filter(packing -> packing != BROTLI || HAS_BROTLI)
                .filter(packing -> packing.qualityIn(header) > 0)
                .min(Comparator.comparingDouble(packing -> -packing.qualityIn(header)));
    }

    private double qualityIn(String header) {
        Matcher named = Pattern.compile(
                        "(?i)(?:^|,)\\s*" + coding + "\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.\\d*)?))?\\s*(?=,|$)")
                .matcher(header);
        if (!named.find()) {
            return 0;
        }
        return named.group(1) == null ? 1 : Double.parseDouble(named.group(1));
    }
}
