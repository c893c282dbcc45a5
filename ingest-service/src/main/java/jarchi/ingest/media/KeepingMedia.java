package jarchi.ingest.media;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody uploads a picture or a file. Its row is there before its first file is, so that a crash in between leaves
 * nothing that is not found again; who uploads the same meanwhile waits and gets the same.
 */
@Component
public class KeepingMedia {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingMedia.class);
    /** Each of them holds a connection to PostgreSQL. */
    private static final int AT_ONCE = 2;

    private final Semaphore uploads = new Semaphore(AT_ONCE, true);
    private final MediaFiles files;
    private final Darkroom darkroom;
    private final MediaSettings settings;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    KeepingMedia(
            MediaFiles files,
            Darkroom darkroom,
            MediaSettings settings,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.darkroom = darkroom;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes it in, if it may be.
     *
     * @param name of its file, for people
     * @throws MediaRefused if it cannot be accepted; nothing of it is kept then
     */
    public MediaFile keep(InputStream sent, @Nullable String name, Person by) {
        try (var upload = Upload.receive(sent, name, settings.largest().toBytes())) {
            Darkroom.mayComeIn(upload);
            uploads.acquireUninterruptibly();
            try {
                return keep(upload, by);
            } finally {
                uploads.release();
            }
        }
    }

    private MediaFile keep(Upload upload, Person by) {
        try {
            MediaFile kept = null;
            while (kept == null) {
                files.arrives(upload, by.email(), clock.instant());
                kept = transaction.execute(status -> make(upload, by));
            }
            return kept;
        } catch (MediaRefused e) {
            files.isRefused(upload.id());
            throw e;
        }
    }

    /** @return none if its row was swept away just now */
    private @Nullable MediaFile make(Upload upload, Person by) {
        var known = files.lock(upload.id());
        if (known.filter(darkroom::hasAll).isPresent()) {
            return known.get();
        }
        var made = darkroom.make(upload);
        if (!files.isKept(made)) {
            return null;
        }
        if (known.isPresent()) {
            LOG.warn("media-lost {} -> MADE_ANEW", upload.id());
            return made;
        }
        audit.add(AuditedAct.MEDIA_ADDED, by.email(), upload.id(), Map.of());
        return made;
    }
}
