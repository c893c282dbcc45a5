package jarchi.ingest.archive;

import jarchi.ingest.archive.Import.State;
import jarchi.ingest.archive.ImportRefusals.ImportRefusal;
import jarchi.ingest.archive.form.FileRefused;
import jarchi.ingest.archive.form.Row;
import jarchi.ingest.archive.form.RowProblem;
import jarchi.ingest.article.ArchivingArticles;
import jarchi.ingest.article.Arrival;
import jarchi.ingest.article.Categories;
import jarchi.ingest.editor.NotAllowed;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.editor.Rights;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /**
     * Until it is done, or somebody stops it, or it is another one's. What will be no better the next time ends it, so that
     * it holds up no other.
     */
    void run(Import claimed, String worker, BooleanSupplier goesOn) throws IOException {
        log.info("import {} -> READ from row {}", claimed.id(), claimed.rows() + 1);
        var lease = new Lease(imports, claimed, worker, settings.lease(), clock, goesOn);
        try {
            read(claimed, worker, lease);
        } catch (FileRefused e) {
            end(claimed.id(), e.why().name(), e.detail());
        } catch (NotAllowed e) {
            end(claimed.id(), "NOT_ALLOWED", "");
        } catch (IOException | RuntimeException | Error e) {
            if (!goesOn.getAsBoolean() || Failure.mayPass(e)) {
                throw e;
            }
            log.error("import {} -> UNBEARABLE", claimed.id(), e);
            end(claimed.id(), "UNBEARABLE", e.toString());
        }
    }

    private void read(Import claimed, String worker, Lease lease) throws IOException {
        if (claimed.rows() > 0
                || parts.digest(claimed.id(), lease::lasts)
                        .equals(claimed.file().digest())) {
            try (var rows = RowsInTurn.open(parts.read(claimed.id()), claimed, settings, categories)) {
                new Turn(claimed, worker, rows).run(lease);
            }
        } else if (lease.lasts()) {
            end(claimed.id(), "OTHER_BYTES", "");
        }
    }

    private void end(String id, String because, String detail) {
        transaction.executeWithoutResult(status -> {
            if (imports.forChange(id).state() == State.RUNNING) {
                imports.end(id, State.FAILED, because, RowProblem.shortened(detail), clock.instant());
            }
        });
        log.info("import {} -> FAILED {}", id, because);
    }

    /** One worker's turn at one file. */
    private final class Turn {
        private final String id;
        private final String worker;
        private final String askedBy;
        private final RowsInTurn rows;
        private long done;
        private Instant since;

        Turn(Import claimed, String worker, RowsInTurn rows) {
            this.id = claimed.id();
            this.worker = worker;
            this.askedBy = claimed.askedBy();
            this.rows = rows;
            this.done = claimed.rows();
            this.since = clock.instant();
        }

        void run(Lease lease) throws IOException {
            boolean isMine = rows.skip(done, lease);
            while (isMine && !rows.isAtEnd() && lease.goesOn()) {
                List<Row> batch = rows.next();
                isMine = saveWhole(batch, rows.isAtEnd());
            }
            if (isMine && rows.isAtEnd()) {
                log.info("import {} -> DONE {} rows", id, done);
            }
        }

        /** Should one row be more than the database can bear, the others do not stay away for it. */
        private boolean saveWhole(List<Row> batch, boolean isLast) {
            try {
                return inTransaction(batch, isLast);
            } catch (DataAccessResourceFailureException
                    | TransientDataAccessException
                    | TransactionException
                    | NotAllowed e) {
                throw e;
            } catch (RuntimeException e) {
                if (batch.size() == 1) {
                    var refused = Row.unbearable(batch.getFirst(), String.valueOf(e.getMessage()));
                    return inTransaction(List.of(refused), isLast);
                }
                log.warn("import {} -> ROW BY ROW from row {}: {}", id, done + 1, e.toString());
                for (int i = 0; i < batch.size(); i++) {
                    if (!saveWhole(batch.subList(i, i + 1), isLast && i == batch.size() - 1)) {
                        return false;
                    }
                }
                return true;
            }
        }

        private boolean inTransaction(List<Row> batch, boolean isLast) {
            return Boolean.TRUE.equals(transaction.execute(status -> save(batch, isLast)));
        }

        private boolean save(List<Row> batch, boolean isLast) {
            Instant now = clock.instant();
            if (!imports.hold(id, worker, done, now.plus(settings.lease()))) {
                return false;
            }
            Person by = rights.still(Right.IMPORT, askedBy);
            var arrivals = new ArrayDeque<>(archiving.archive(
                    batch.stream().map(Row::article).filter(Objects::nonNull).toList(), id, by));
            var tally = Tally.NONE;
            var refused = new ArrayList<ImportRefusal>();
            long number = done;
            for (Row row : batch) {
                number++;
                Arrival arrival = row.article() == null ? new Arrival.Refused(List.of()) : arrivals.removeFirst();
                tally = tally.and(arrival);
                refused.addAll(ImportRefusals.reasons(number, row, arrival));
            }
            refusals.keep(id, refused);
            imports.advance(id, tally, rows.position(), Duration.between(since, now));
            if (isLast) {
                imports.end(id, State.DONE, null, null, now);
            }
            since = now;
            done = number;
            return true;
        }
    }
}
