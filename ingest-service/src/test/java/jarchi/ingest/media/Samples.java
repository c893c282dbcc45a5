package jarchi.ingest.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Uploads as cameras and attackers make them. */
public final class Samples {
    private static final String GPS = "Tashkent 41.3111N 69.2797E";

    private Samples() {}

    /** Its left half is red, its right half blue. */
    public static byte[] jpeg(int width, int height) {
        return encoded("jpg", halves(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] png(int width, int height) {
        return encoded("png", halves(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    public static byte[] webp(String name) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/media/" + name + ".webp"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf() {
        return ascii("%PDF-1.7\n"
                + "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n"
                + "trailer <</Root 1 0 R>>\n"
                + "%%EOF\n");
    }

    public static byte[] pdfWithProgram() {
        return ascii("%PDF-1.7\n"
                + "1 0 obj <</Type /Catalog /OpenAction <</S /JavaScr#69pt /JS (app.alert\\(1\\))>>>> endobj\n"
                + "%%EOF\n");
    }

    /** As a camera that was held upright writes it, with the place where it was. */
    public static byte[] jpegFromACamera(int width, int height, int orientation) {
        byte[] exif = exif(orientation);
        byte[] payload = joined(ascii("Exif\0\0"), exif);
        byte[] segment = ByteBuffer.allocate(payload.length + 4)
                .putShort((short) 0xFFE1)
                .putShort((short) (payload.length + 2))
                .put(payload)
                .array();
        byte[] jpeg = jpeg(width, height);
        return joined(part(jpeg, 0, 2), segment, part(jpeg, 2, jpeg.length));
    }

    /** A PNG that has this chunk behind its header. */
    public static byte[] pngWith(String type, byte[] content) {
        byte[] png = png(200, 100);
        return joined(part(png, 0, 33), chunk(type, content), part(png, 33, png.length));
    }

    /** Says that it is so large; there is hardly anything in it. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] png = png(10, 10);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(part(png, 24, 29))
                .array();
        return joined(part(png, 0, 8), chunk("IHDR", header), part(png, 33, png.length));
    }

    public static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = jpeg(10, 10);
        for (int i = 0; i < jpeg.length - 9; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
            }
        }
        return jpeg;
    }

    /** Progressive: the whole of it at first, then ever sharper. */
    static byte[] jpegInScans(int width, int height) {
        var all = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (var out = ImageIO.createImageOutputStream(all)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(halves(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return all.toByteArray();
    }

    /** The same with its last scan so many times. */
    static byte[] jpegInScans(int width, int height, int times) {
        byte[] jpeg = jpegInScans(width, height);
        int end = jpeg.length - 2;
        int last = end;
        while ((jpeg[last] & 0xFF) != 0xFF || (jpeg[last + 1] & 0xFF) != 0xDA) {
            last--;
        }
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, last);
        for (int i = 0; i < times; i++) {
            all.write(jpeg, last, end - last);
        }
        all.write(jpeg, end, 2);
        return all.toByteArray();
    }

    /** A WebP picture in the extended form, with more chunks before the picture. */
    public static byte[] webpWith(int width, int height, int flags, byte[]... chunks) {
        byte[] plain = webp("opaque");
        byte[] extended = ByteBuffer.allocate(10)
                .put((byte) flags)
                .put(new byte[3])
                .put(little(width - 1, 3))
                .put(little(height - 1, 3))
                .array();
        byte[] body = joined(ascii("WEBP"), riff("VP8X", extended), joined(chunks), part(plain, 12, plain.length));
        return joined(ascii("RIFF"), little(body.length, 4), body);
    }

    public static byte[] riff(String name, byte[] content) {
        return joined(ascii(name), little(content.length, 4), content, new byte[content.length % 2]);
    }

    /** A TIFF block with an orientation, a description and a GPS directory. */
    public static byte[] exif(int orientation) {
        byte[] place = ascii(GPS + "\0");
        return ByteBuffer.allocate(8 + 2 + 36 + 4 + place.length + 2 + 12 + 4)
                .put(ascii("MM\0*"))
                .putInt(8)
                .putShort((short) 3)
                .putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(50)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(50 + place.length)
                .putInt(0)
                .put(place)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(ascii("N\0\0\0"))
                .putInt(0)
                .array();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(joined(ascii(type), content));
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(ascii(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] little(int value, int bytes) {
        byte[] all = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            all[i] = (byte) (value >>> (8 * i));
        }
        return all;
    }

    private static byte[] part(byte[] all, int from, int to) {
        return Arrays.copyOfRange(all, from, to);
    }

    private static BufferedImage halves(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    private static byte[] encoded(String format, BufferedImage picture) {
        var all = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }
}
