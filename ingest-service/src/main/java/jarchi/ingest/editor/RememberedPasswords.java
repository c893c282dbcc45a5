package jarchi.ingest.editor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashing slowly once is a defence, hashing slowly for each request of the same client is a delay: for a short time, a
 * password that was right is known again by an HMAC under a key that never leaves this process. A changed hash is
 * another entry; a wrong password is never remembered.
 */
final class RememberedPasswords implements PasswordEncoder {
    private static final int MOST = 1_000;

    /** Each takes 19 MiB: many sign-ins at once must not take all there is. */
    private static final Semaphore AT_ONCE = new Semaphore(4, true);

    private final PasswordEncoder slow;
    private final Duration time;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> rightUntil = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    });

    RememberedPasswords(PasswordEncoder slow, Duration time, Clock clock) {
        this.slow = slow;
        this.time = time;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> slow.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (remembers(password, hash)) {
            return true;
        }
        boolean right = inTurn(() -> slow.matches(password, hash));
        if (right) {
            rightUntil.put(mark(password, hash), clock.instant().plus(time));
        }
        return right;
    }

    /** Whether the password was right a short time ago; nothing is hashed slowly. */
    boolean remembers(@Nullable CharSequence password, @Nullable String hash) {
        Instant until = rightUntil.get(mark(password, hash));
        return until != null && clock.instant().isBefore(until);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private static <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            AT_ONCE.release();
        }
    }

    private String mark(@Nullable CharSequence password, @Nullable String hash) {
        String text = password + "\u0000" + hash;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
