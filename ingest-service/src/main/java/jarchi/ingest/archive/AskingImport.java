package jarchi.ingest.archive;

import jarchi.events.Language;
import jarchi.ingest.archive.Import.State;
import jarchi.ingest.archive.ImportRefused.Kind;
import jarchi.ingest.archive.form.Mapping;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An admin asks for a file of articles to be brought along, hands it over part by part, and may stop it. */
@Component
public class AskingImport {
    public static final int LARGEST_PART = 4_000_000;
    public static final int NAME = 200;

    private final SecureRandom random = new SecureRandom();
    private final Imports imports;
    private final ImportParts parts;
    private final ImportSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    AskingImport(Imports imports, ImportParts parts, ImportSettings settings, AuditLog audit, Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new one, or the one that was begun with this very file and is not over: whoever was interrupted goes on with it.
     *
     * @throws ImportRefused naming the field that cannot be accepted
     */
    @Transactional
    public Import ask(FileOfArticles file, Person by) {
        by.must(Right.IMPORT);
        check(file);
        var begun = imports.unfinished(file);
        if (begun.isPresent()) {
            if (begun.get().state() == State.STOPPED) {
                imports.stand(
                        begun.get().id(), isAllHere(begun.get()) ? State.RUNNING : State.RECEIVING, clock.instant());
            }
            return imports.get(begun.get().id());
        }
        byte[] id = new byte[8];
        random.nextBytes(id);
        String name = HexFormat.of().formatHex(id);
        imports.add(name, file, by.email(), clock.instant());
        audit.add(AuditedAct.IMPORT_BEGUN, by.email(), name, Map.of());
        return imports.get(name);
    }

    private void check(FileOfArticles file) {
        if (file.name().isBlank()
                || file.name().length() > NAME
                || file.name().chars().anyMatch(Character::isISOControl)) {
            throw new ImportRefused("fileName", Kind.NAME, NAME);
        }
        if (!file.digest().matches("[0-9a-f]{64}")) {
            throw new ImportRefused("sha256", Kind.DIGEST);
        }
        if (file.bytes() < 1 || file.bytes() > settings.largestFile().toBytes()) {
            throw new ImportRefused("bytes", Kind.BYTES, settings.largestFile().toBytes());
        }
        if (!file.site().matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new ImportRefused("site", Kind.SITE);
        }
        if (!file.language().isEmpty() && Language.find(file.language()).isEmpty()) {
            throw new ImportRefused("language", Kind.LANGUAGE);
        }
        if (file.mapping().length() > Mapping.LONGEST || file.mapping().indexOf(0) >= 0) {
            throw new ImportRefused("mapping", Kind.MAPPING_TOO_LONG, Mapping.LONGEST);
        }
        checkEncoding(file.encoding());
        try {
            Mapping.parse(file.mapping(), settings.timeZone());
        } catch (Mapping.Unclear e) {
            throw new ImportRefused("mapping", Kind.MAPPING_UNCLEAR, e.line(), e.text());
        }
    }

    private static void checkEncoding(String encoding) {
        try {
            if (!encoding.isEmpty() && !Charset.isSupported(encoding)) {
                throw new UnsupportedCharsetException(encoding);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ImportRefused("encoding", Kind.ENCODING);
        }
    }

    /**
     * The next part. When all are here, reading begins.
     *
     * @param startsAt where in the file it begins, which must be where the last one ended
     * @return how it stands then; unchanged if the part was here already
     */
    @Transactional
    public Import receive(String id, long startsAt, byte[] bytes, Person by) {
        by.must(Right.IMPORT);
        var now = imports.forChange(id);
        if (now.state() != State.RECEIVING || startsAt != now.received() || bytes.length == 0) {
            return now;
        }
        if (bytes.length > LARGEST_PART || startsAt + bytes.length > now.file().bytes()) {
            throw new ImportRefused("body", Kind.PART, LARGEST_PART);
        }
        parts.add(id, startsAt, bytes);
        imports.received(id, startsAt + bytes.length, clock.instant());
        if (startsAt + bytes.length == now.file().bytes()) {
            imports.stand(id, State.RUNNING, clock.instant());
        }
        return imports.get(id);
    }

    /** It stays where it is, after the batch that is just being saved. */
    @Transactional
    public Import stop(String id, Person by) {
        by.must(Right.IMPORT);
        if (!imports.forChange(id).isOver()) {
            imports.stand(id, State.STOPPED, clock.instant());
        }
        return imports.get(id);
    }

    @Transactional
    public Import goOn(String id, Person by) {
        by.must(Right.IMPORT);
        var now = imports.forChange(id);
        if (now.state() == State.STOPPED) {
            imports.stand(id, isAllHere(now) ? State.RUNNING : State.RECEIVING, clock.instant());
        }
        return imports.get(id);
    }

    /** Nothing more is read of it, and its file is deleted; what was brought along stays. */
    @Transactional
    public Import discard(String id, Person by) {
        by.must(Right.IMPORT);
        if (!imports.forChange(id).isOver()) {
            imports.end(id, State.FAILED, "DISCARDED", null, clock.instant());
        }
        return imports.get(id);
    }

    /** Ends those whose parts stay away, so that what came of them is not kept for ever. */
    @Transactional
    public void endForsaken() {
        Instant now = clock.instant();
        imports.forsaken(now.minus(settings.waitForParts()))
                .forEach(id -> imports.end(id, State.FAILED, "NEVER_CAME", null, now));
    }

    private static boolean isAllHere(Import one) {
        return one.received() == one.file().bytes();
    }
}
