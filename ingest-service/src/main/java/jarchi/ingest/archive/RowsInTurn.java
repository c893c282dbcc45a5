package jarchi.ingest.archive;

import jarchi.ingest.archive.form.Forms;
import jarchi.ingest.archive.form.Mapping;
import jarchi.ingest.archive.form.Reading;
import jarchi.ingest.archive.form.Row;
import jarchi.ingest.archive.form.Rows;
import jarchi.ingest.article.Categories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a file that was handed over, as many at a time as one transaction takes. */
final class RowsInTurn implements AutoCloseable {
    private final ImportParts.PartByPart bytes;
    private final Rows rows;
    private final ImportSettings settings;
    private boolean isAtEnd;

    private RowsInTurn(ImportParts.PartByPart bytes, Rows rows, ImportSettings settings) {
        this.bytes = bytes;
        this.rows = rows;
        this.settings = settings;
    }

    static RowsInTurn open(ImportParts.PartByPart bytes, Import claimed, ImportSettings settings, Categories categories)
            throws IOException {
        // What is known is not asked for each row; whoever files the article asks again
        Set<String> known = new HashSet<>();
        var file = claimed.file();
        var reading = new Reading(
                file.form(),
                file.site(),
                file.language(),
                file.encoding(),
                Mapping.parse(file.mapping(), settings.timeZone()),
                key -> known.contains(key) || (categories.stay(key) && known.add(key)),
                claimed.askedAt());
        return new RowsInTurn(bytes, Forms.open(bytes, reading), settings);
    }

    /**
     * What is done is read again, which may take longer than the lease.
     *
     * @return whether the lease lasts
     */
    boolean skip(long done, Lease lease) throws IOException {
        for (long row = 0; row < done && lease.lasts(); row++) {
            if (rows.next() == null) {
                break;
            }
        }
        return lease.lasts();
    }

    /** The next ones; none at the end of a file. */
    List<Row> next() throws IOException {
        var batch = new ArrayList<Row>();
        long from = bytes.position();
        while (batch.size() < settings.rowsAtOnce()
                && bytes.position() - from < settings.bytesAtOnce().toBytes()) {
            Row row = rows.next();
            if (row == null) {
                isAtEnd = true;
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    boolean isAtEnd() {
        return isAtEnd;
    }

    /** About how far into the file everything is read, in bytes. */
    long position() {
        return bytes.position();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
