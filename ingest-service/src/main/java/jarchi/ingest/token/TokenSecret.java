package jarchi.ingest.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a program keeps: {@code jarchi_}, 256 random bits and a checksum of them, all in letters and digits, so that a
 * scanner finds one that was published by mistake and knows it from a word that only looks so.
 */
record TokenSecret(String text) {
    private static final String PREFIX = "jarchi_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_BYTES = 32;
    private static final int RANDOM_DIGITS = 43; // 62^43 > 2^256
    private static final int CHECKSUM_DIGITS = 6; // 62^6 > 2^32
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECKSUM_DIGITS) + "}");

    static TokenSecret random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String secret = digits(new BigInteger(1, bytes), RANDOM_DIGITS);
        return new TokenSecret(PREFIX + secret + checksum(secret));
    }

    /** Whether it can be one at all; what cannot is looked up nowhere. */
    static boolean isWellFormed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECKSUM_DIGITS;
        return checksum(text.substring(PREFIX.length(), end)).equals(text.substring(end));
    }

    /** All that is kept of it. Of 256 random bits a fast hash tells nothing: a slow one is for what people choose. */
    static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String checksum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(StandardCharsets.US_ASCII));
        return digits(BigInteger.valueOf(crc.getValue()), CHECKSUM_DIGITS);
    }

    private static String digits(BigInteger number, int length) {
        var base = BigInteger.valueOf(DIGITS.length());
        var text = new StringBuilder();
        for (BigInteger rest = number; text.length() < length; rest = rest.divide(base)) {
            text.append(DIGITS.charAt(rest.mod(base).intValue()));
        }
        return text.reverse().toString();
    }

    @Override
    public String toString() {
        return "TokenSecret[hidden]";
    }
}
