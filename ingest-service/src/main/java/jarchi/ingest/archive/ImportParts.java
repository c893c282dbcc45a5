package jarchi.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
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
