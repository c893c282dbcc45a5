package jarchi.ingest.archive;

import jarchi.ingest.archive.Import.State;
import jarchi.ingest.archive.ImportRefusals.ImportRefusal;
import jarchi.ingest.archive.form.FileRefused;
import jarchi.ingest.archive.form.Forms;
import jarchi.ingest.archive.form.Mapping;
import jarchi.ingest.archive.form.Reading;
import jarchi.ingest.archive.form.Row;
import jarchi.ingest.archive.form.RowProblem;
import jarchi.ingest.archive.form.Rows;
import jarchi.ingest.article.ArchivingArticles;
import jarchi.ingest.article.Arrival;
import jarchi.ingest.article.Categories;
import jarchi.ingest.editor.OnlyAdminsImport;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Rights;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file to its end, some hundred rows in each transaction. Killed anywhere, another one goes on where it was. */
@Component
class Importing {
    private static final Logger log = LoggerFactory.getLogger(Importing.class);

    private final Imports imports;
    private final ImportParts parts;
    private final ImportRefusals refusals;
    private final ArchivingArticles archiving;
    private final Categories categories;
    private final Rights rights;
    private final ImportSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Importing(
            Imports imports,
            ImportParts parts,
            ImportRefusals refusals,
            ArchivingArticles archiving,
            Categories categories,
            Rights rights,
            ImportSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.parts = parts;
        this.refusals = refusals;
        this.archiving = archiving;
        this.categories = categories;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Until it is done, or somebody stops it, or it is another one's. */
    void run(Import claimed, String worker, BooleanSupplier goesOn) throws IOException {
        log.info("import {} -> READ from row {}", claimed.id(), claimed.rows() + 1);
        try {
            Person by = rights.stillImporting(claimed.askedBy());
            try (var turn = new Turn(claimed, worker, by)) {
                turn.run(goesOn);
            }
        } catch (FileRefused e) {
            end(claimed.id(), State.FAILED, e.why().name(), e.detail());
        } catch (OnlyAdminsImport e) {
            end(claimed.id(), State.FAILED, "NOT_ALLOWED", "");
        }
    }

    private void end(String id, State state, String because, String detail) {
        transaction.executeWithoutResult(status -> {
            if (imports.forChange(id).state() == State.RUNNING) {
                imports.end(id, state, because, RowProblem.shortened(detail), clock.instant());
            }
        });
        log.info("import {} -> {} {}", id, state, because);
    }

    /** One worker's turn at one file. */
    private final class Turn implements AutoCloseable {
        private final String id;
        private final String worker;
        private final Person by;
        private final ImportParts.PartByPart bytes;
        private final Rows rows;
        private long done;
        private Instant since;
        private boolean isAtEnd;
        private final Set<String> known = new HashSet<>();

        Turn(Import claimed, String worker, Person by) throws IOException {
            this.id = claimed.id();
            this.worker = worker;
            this.by = by;
            this.done = claimed.rows();
            this.since = clock.instant();
            this.bytes = parts.read(id);
            var file = claimed.file();
            this.rows = Forms.open(
                    bytes,
                    new Reading(
                            file.form(),
                            file.site(),
                            file.language(),
                            file.encoding(),
                            Mapping.parse(file.mapping(), settings.timeZone()),
                            this::isCategory,
                            claimed.askedAt()));
        }

        /** What is known is not asked for each row; whoever files the article asks again. */
        private boolean isCategory(String key) {
            return known.contains(key) || (categories.stay(key) && known.add(key));
        }

        void run(BooleanSupplier goesOn) throws IOException {
            for (long row = 0; row < done && rows.next() != null; row++) {}
            boolean isMine = true;
            while (isMine && !isAtEnd && goesOn.getAsBoolean()) {
                List<Row> batch = read();
                isMine = saveWhole(batch);
            }
            if (isMine && isAtEnd) {
                log.info("import {} -> DONE {} rows", id, done);
            }
        }

        /** Should one row be more than the database can bear, the others do not stay away for it. */
        private boolean saveWhole(List<Row> batch) {
            try {
                return inTransaction(batch);
            } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
                throw e;
            } catch (RuntimeException e) {
                if (batch.size() == 1) {
                    return inTransaction(List.of(Row.unbearable(batch.getFirst(), String.valueOf(e.getMessage()))));
                }
                log.warn("import {} -> ROW BY ROW from row {}: {}", id, done + 1, e.toString());
                boolean wasAtEnd = isAtEnd;
                for (int i = 0; i < batch.size(); i++) {
                    isAtEnd = wasAtEnd && i == batch.size() - 1;
                    if (!saveWhole(batch.subList(i, i + 1))) {
                        return false;
                    }
                }
                return true;
            }
        }

        private boolean inTransaction(List<Row> batch) {
            return Boolean.TRUE.equals(transaction.execute(status -> save(batch)));
        }

        private List<Row> read() throws IOException {
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

        private boolean save(List<Row> batch) {
            Instant now = clock.instant();
            if (!imports.hold(id, worker, done, now.plus(settings.lease()))) {
                return false;
            }
            var arrivals = new ArrayDeque<>(archiving.archive(
                    batch.stream().map(Row::article).filter(Objects::nonNull).toList(), id, by));
            var tally = Tally.NONE;
            var refused = new ArrayList<ImportRefusal>();
            long number = done;
            for (Row row : batch) {
                number++;
                Arrival arrival = row.article() == null ? new Arrival.Refused(List.of()) : arrivals.removeFirst();
                tally = tally.and(arrival);
                refused.addAll(reasons(number, row, arrival));
            }
            refusals.keep(id, refused);
            imports.advance(id, tally, bytes.position(), Duration.between(since, now));
            if (isAtEnd) {
                imports.end(id, State.DONE, null, null, now);
            }
            since = now;
            done = number;
            return true;
        }

        private static List<ImportRefusal> reasons(long number, Row row, Arrival arrival) {
            if (!(arrival instanceof Arrival.Refused refused)) {
                return List.of();
            }
            var problems = row.article() == null
                    ? row.problems()
                    : refused.problems().stream().map(RowProblem::of).toList();
            var reasons = new ArrayList<ImportRefusal>();
            for (RowProblem problem : problems) {
                reasons.add(new ImportRefusal(
                        number,
                        reasons.size(),
                        row.line(),
                        row.name(),
                        problem.field(),
                        problem.fault(),
                        problem.limit(),
                        problem.detail()));
            }
            return reasons;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
