package jarchi.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of the files that are to be read, part by part. */
@Component
class ImportParts {
    private final JdbcClient jdbc;

    ImportParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, long startsAt, byte[] bytes) {
        jdbc.sql("insert into ingest.import_part (import_id, starts_at, bytes) values (:id, :startsAt, :bytes)")
                .param("id", id)
                .param("startsAt", startsAt)
                .param("bytes", bytes)
                .update();
    }

    PartByPart read(String id) {
        return new PartByPart(id);
    }

    /** SHA-256 of all that is here, in hexadecimal; none if somebody does not go on. */
    String digest(String id, BooleanSupplier goesOn) throws IOException {
        try (var bytes = read(id)) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            while (bytes.hasMore()) {
                if (!goesOn.getAsBoolean()) {
                    return "";
                }
                sha256.update(bytes.rest());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** One part at a time in memory. */
    final class PartByPart extends InputStream {
        private final String id;
        private byte[] part = {};
        private long startsAt;
        private int next;

        private PartByPart(String id) {
            this.id = id;
        }

        /** How far into the file everything is read. */
        long position() {
            return startsAt + next;
        }

        @Override
        public int read() throws IOException {
            return hasMore() ? part[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0 || !hasMore()) {
                return length == 0 ? 0 : -1;
            }
            int some = Math.min(length, part.length - next);
            System.arraycopy(part, next, target, offset, some);
            next += some;
            return some;
        }

        /** What is left of the part at hand. */
        private ByteBuffer rest() {
            var rest = ByteBuffer.wrap(part, next, part.length - next);
            next = part.length;
            return rest;
        }

        private boolean hasMore() throws IOException {
            if (next < part.length) {
                return true;
            }
            try {
                long from = position();
                part = jdbc.sql("select bytes from ingest.import_part where import_id = :id and starts_at = :from")
                        .param("id", id)
                        .param("from", from)
                        .query(byte[].class)
                        .optional()
                        .orElse(new byte[0]);
                startsAt = from;
                next = 0;
                return part.length > 0;
            } catch (DataAccessException e) {
                throw new IOException(e);
            }
        }
    }
}
