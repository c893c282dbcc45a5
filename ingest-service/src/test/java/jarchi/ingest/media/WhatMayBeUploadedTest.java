package jarchi.ingest.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import jarchi.ingest.media.MediaRefused.Cause;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhatMayBeUploadedTest {
    private static final long LARGEST = 20_000_000;

    @TempDir
    private Path folder;

    private FolderStore store;
    private Darkroom darkroom;

    @BeforeEach
    void open() {
        store = new FolderStore(StoreSettings.in(folder));
        darkroom = new Darkroom(store);
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of(Samples.jpeg(300, 200), MediaFormat.JPEG),
                Arguments.of(Samples.png(300, 200), MediaFormat.PNG),
                Arguments.of(Samples.webp("opaque"), MediaFormat.JPEG),
                Arguments.of(Samples.webp("seen-through"), MediaFormat.PNG),
                Arguments.of(Samples.pdf(), MediaFormat.PDF));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("accepted")
    void isKnownByItsContentWhateverItsNameSays(byte[] content, MediaFormat givenOut) {
        assertThat(made(content, "page.html").format()).isEqualTo(givenOut);
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = Samples.jpeg(300, 200);
        return Stream.of(
                Arguments.of(new byte[0], Cause.NOTHING_SENT),
                Arguments.of(Samples.ascii("<html><script>alert(1)</script>"), Cause.NOT_OUR_FORMAT),
                Arguments.of(Samples.ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"), Cause.NOT_OUR_FORMAT),
                Arguments.of(Samples.ascii("GIF89a" + "\0".repeat(100)), Cause.NOT_OUR_FORMAT),
                Arguments.of(Samples.joined(Samples.ascii("<html>"), Samples.pdf()), Cause.NOT_OUR_FORMAT),
                Arguments.of(Samples.joined(new byte[] {0}, Samples.pdf()), Cause.UNREADABLE),
                Arguments.of(Samples.ascii("%PDF-1.7 and no end"), Cause.UNREADABLE),
                Arguments.of(Samples.pdfWithProgram(), Cause.PDF_WITH_PROGRAM),
                Arguments.of(Arrays.copyOf(jpeg, 100), Cause.UNREADABLE),
                Arguments.of(Samples.pngClaiming(60_000, 60_000), Cause.TOO_MANY_PIXELS),
                Arguments.of(Samples.pngClaiming(7_000, 7_000), Cause.TOO_MANY_PIXELS),
                Arguments.of(Samples.pngClaiming(1, 30_000), Cause.TOO_MANY_PIXELS),
                Arguments.of(Samples.pngClaiming(0, 10), Cause.UNREADABLE),
                Arguments.of(Samples.pngClaiming(-5, 10), Cause.UNREADABLE),
                Arguments.of(Samples.jpegClaiming(20_000, 20_000), Cause.TOO_MANY_PIXELS),
                Arguments.of(Samples.pngWith("acTL", new byte[8]), Cause.ANIMATED),
                Arguments.of(Samples.webpWith(800, 600, 2, Samples.riff("ANIM", new byte[6])), Cause.ANIMATED),
                Arguments.of(Samples.webpWith(16_000, 16_000, 0), Cause.UNREADABLE),
                Arguments.of(Samples.webpWith(10, 10, 0), Cause.UNREADABLE));
    }

    @ParameterizedTest(name = "{index} {1}")
    @MethodSource("refused")
    void isRefusedBeforeAnythingIsStored(byte[] content, Cause cause) {
        assertThatThrownBy(() -> made(content, "picture.jpg"))
                .isInstanceOfSatisfying(
                        MediaRefused.class, refusal -> assertThat(refusal.why()).isEqualTo(cause));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsLargerThanItsBoundIsNotEvenKeptForAMoment() {
        assertThatThrownBy(() -> Upload.receive(new ByteArrayInputStream(new byte[1_001]), "x", 1_000))
                .isInstanceOfSatisfying(
                        MediaRefused.class, refusal -> assertThat(refusal.why()).isEqualTo(Cause.FILE_TOO_LARGE));
    }

    static Stream<byte[]> withTheirPlace() {
        return Stream.of(
                Samples.jpegFromACamera(800, 400, 1),
                Samples.jpegFromACamera(800, 400, 6),
                Samples.pngWith("eXIf", Samples.exif(6)),
                Samples.webpWith(800, 600, 8, Samples.riff("EXIF", Samples.exif(8))));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("withTheirPlace")
    void nothingOfTheCameraRemains(byte[] content) throws Exception {
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(content))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isNotEmpty();
        var media = made(content, "IMG_1.jpg");

        for (var rendition : media.renditions()) {
            byte[] stored = stored(media, rendition);
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(stored));
            assertThat(metadata.getDirectoriesOfType(ExifDirectoryBase.class)).isEmpty();
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Tashkent", "41.3");
        }
    }

    @Test
    void aPictureIsTurnedAsTheCameraWasHeld() throws IOException {
        var media = made(Samples.jpegFromACamera(800, 400, 6), "upright.jpg");

        assertThat(media.width()).isEqualTo(400);
        assertThat(media.height()).isEqualTo(800);
        // What was left is above now
        var picture = picture(media, media.largest());
        assertThat(isRed(picture, 200, 100)).isTrue();
        assertThat(isRed(picture, 200, 700)).isFalse();
    }

    @Test
    void renditionsAreAsWideAsTheirNamesAndNeverWiderThanThePicture() throws IOException {
        assertThat(made(Samples.jpeg(3_000, 1_500), "a").renditions())
                .extracting(Rendition::name)
                .containsExactly("320", "640", "1280", "2000");
        var small = made(Samples.png(500, 250), "b");
        assertThat(small.renditions()).extracting(Rendition::name).containsExactly("320", "500");
        for (var rendition : small.renditions()) {
            var picture = picture(small, rendition);
            assertThat(picture.getWidth()).isEqualTo(rendition.width());
            assertThat(picture.getHeight()).isEqualTo(rendition.height());
        }
    }

    @Test
    void aLongPictureHasNoMorePixelsThanAnother() throws IOException {
        var media = made(Samples.jpeg(1_250, 20_000), "long");

        assertThat(media.width() * media.height()).isBetween(7_900_000, MediaFile.MOST_PIXELS);
        assertThat((double) media.height() / media.width()).isCloseTo(16, within(0.1));
        assertThat(picture(media, media.largest()).getHeight()).isEqualTo(media.height());
        assertThat(media.renditions()).extracting(Rendition::name).startsWith("320", "640");
    }

    @Test
    void aCropKeepsItsProportionsAndHoldsTheFocalPoint() throws IOException {
        var media = made(Samples.jpeg(2_000, 400), "wide");
        for (double x : new double[] {0, 0.1, 0.5, 0.9, 1}) {
            var focus = new Focus(x, 0.5);
            var card = media.cropped(Crop.CARD, focus);
            darkroom.crop(media, card, focus);
            var picture = picture(media, card);

            assertThat(picture.getWidth()).isEqualTo(card.width()).isEqualTo(640);
            assertThat(picture.getHeight()).isEqualTo(card.height()).isEqualTo(360);
            if (x != 0.5) {
                assertThat(isRed(picture, 320, 180)).isEqualTo(x < 0.5);
            }
        }
    }

    @Test
    void aCropThatManyAskForAtOnceIsCutOnce() throws Exception {
        var media = made(Samples.jpeg(1_200, 700), "liked");
        var card = media.cropped(Crop.CARD, Focus.CENTRE);
        Path place = folder.resolve(media.id().substring(0, 2)).resolve(media.id());
        Callable<FileTime> crop = () -> {
            darkroom.crop(media, card, Focus.CENTRE);
            return Files.getLastModifiedTime(place.resolve(card.name() + ".jpg"));
        };
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var cut = new HashSet<FileTime>();
            for (var reader : readers.invokeAll(Collections.nCopies(20, crop))) {
                cut.add(reader.get());
            }
            assertThat(cut).hasSize(1);
        }
    }

    @Test
    void aTinyPictureIsStillAPicture() {
        var media = made(Samples.png(1, 1), "dot");

        assertThat(media.renditions()).extracting(Rendition::name).containsExactly("1");
        assertThat(media.cropped(Crop.SHARE, Focus.CENTRE).width()).isEqualTo(1);
    }

    @Test
    void theSameContentHasTheSameIdAndAPlainName() {
        byte[] content = Samples.jpeg(50, 50);
        var one = made(content, "C:\\Photos\\Toshkent <b>.JPG");
        var other = made(content, null);

        assertThat(one.id()).isEqualTo(other.id());
        assertThat(one.name()).isEqualTo("Toshkent b");
        assertThat(other.name()).isEmpty();
    }

    private MediaFile made(byte[] content, @Nullable String name) {
        try (var upload = Upload.receive(new ByteArrayInputStream(content), name, LARGEST)) {
            Darkroom.mayComeIn(upload);
            return darkroom.make(upload);
        }
    }

    private byte[] stored(MediaFile media, Rendition rendition) throws IOException {
        try (var stored = store.open(Darkroom.key(media, rendition)).orElseThrow()) {
            return stored.content().readAllBytes();
        }
    }

    private BufferedImage picture(MediaFile media, Rendition rendition) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(stored(media, rendition)));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xFF) > (colour & 0xFF);
    }
}
