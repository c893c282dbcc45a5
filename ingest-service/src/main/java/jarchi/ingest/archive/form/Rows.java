package jarchi.ingest.archive.form;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file in their order. A row that cannot be read comes out as refused, and the next one is read. */
public interface Rows extends AutoCloseable {
    /**
     * The next row; null after the last.
     *
     * @throws FileRefused if nothing that follows can be read
     */
    @Nullable
    Row next() throws IOException;

    @Override
    void close() throws IOException;
}
