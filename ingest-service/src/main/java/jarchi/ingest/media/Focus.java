package jarchi.ingest.media;

/**
 * The place of a picture that every crop of it shows.
 *
 * @param x from the left edge, 0 to 1
 * @param y from the upper edge, 0 to 1
 */
public record Focus(double x, double y) {
    public static final Focus CENTRE = new Focus(0.5, 0.5);

    public Focus {
        if (!isFraction(x) || !isFraction(y)) {
            throw new IllegalArgumentException("a focal point lies within its picture: " + x + ", " + y);
        }
    }

    public static boolean isFraction(double value) {
        return value >= 0 && value <= 1;
    }

    /** In the name of a crop, in hundredths: {@code 50-33}. */
    public String key() {
        return Math.round(x * 100) + "-" + Math.round(y * 100);
    }

    static Focus ofKey(String key) {
        int hyphen = key.indexOf('-');
        return new Focus(
                Integer.parseInt(key.substring(0, hyphen)) / 100.0,
                Integer.parseInt(key.substring(hyphen + 1)) / 100.0);
    }
}
