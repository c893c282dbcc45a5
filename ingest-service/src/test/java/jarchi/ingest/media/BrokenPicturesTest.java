package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.CMMException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decoder may stumble over a broken picture in any way: to whoever sent it, it is broken. */
class BrokenPicturesTest {
    @TempDir
    private Path folder;

    static Stream<RuntimeException> stumbling() {
        return Stream.of(
                new CMMException("colours"),
                new NegativeArraySizeException("-1"),
                new ArithmeticException("/ by zero"),
                new NullPointerException("palette"),
                new ClassCastException("raster"));
    }

    @ParameterizedTest
    @MethodSource("stumbling")
    void whateverADecoderThrowsIsARefusal(RuntimeException thrown) {
        assertThatThrownBy(() -> Inspection.reading(() -> {
                    throw thrown;
                }))
                .isInstanceOfSatisfying(
                        MediaRefused.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(MediaRefused.Cause.UNREADABLE));
    }

    static Stream<byte[]> pictures() {
        return Stream.of(
                Samples.jpeg(60, 40),
                Samples.jpegFromACamera(60, 40, 6),
                Samples.jpegInScans(60, 40),
                Samples.png(60, 40),
                Samples.webp("opaque"),
                Samples.webp("seen-through"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pictures")
    void aPictureThatBrokeOnItsWayIsDrawnOrRefused(byte[] picture) throws IOException {
        var chance = new Random(7);
        Path upload = folder.resolve("upload");
        for (int i = 0; i < 60; i++) {
            byte[] broken = picture.clone();
            for (int changes = 1 + chance.nextInt(4); changes > 0; changes--) {
                broken[chance.nextInt(Math.min(broken.length, 800))] = (byte) chance.nextInt(256);
            }
            isDrawnOrRefused(Files.write(upload, broken));
        }
    }

    @Test
    void aPictureInThousandsOfScansIsRefused() throws IOException {
        Path upload = folder.resolve("upload");
        Files.write(upload, Samples.jpegInScans(60, 40));
        assertThat(Inspection.headerOf(upload, MediaFormat.JPEG).width()).isEqualTo(60);

        Files.write(upload, Samples.jpegInScans(60, 40, 2_000));
        assertThatThrownBy(() -> Inspection.headerOf(upload, MediaFormat.JPEG)).isInstanceOf(MediaRefused.class);
    }

    private static void isDrawnOrRefused(Path upload) throws IOException {
        try {
            var format = Inspection.formatOf(upload);
            if (format.isImage()) {
                var header = Inspection.headerOf(upload, format);
                var drawn = Inspection.reading(() -> Drawing.upright(upload, format, header));
                assertThat(drawn.getWidth()).isPositive();
            }
        } catch (MediaRefused refused) {
            assertThat(refused.why()).isNotNull();
        }
    }
}
