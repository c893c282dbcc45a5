package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides, from what Elasticsearch answered, what became of a document. Only a 400 or a 413 is the document's own fault. */
final class Judgement {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final Set<String> TOO_MANY = Set.of("too_many_clauses", "too_many_nested_clauses");
    private static final String MOST_CLAUSES = "maxClauseCount";
    private static final String INDEX_CLOSED = "index_closed_exception";

    private Judgement() {}

    static Outcome of(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null) {
            return new Outcome.Indexed();
        }
        return of(item.status(), error);
    }

    private static Outcome of(int status, ErrorCause error) {
        String cause = status + " " + inWords(error);
        if (status == CONFLICT) {
            return new Outcome.Stale();
        }
        return isRefusal(status) && !isAboutTheIndex(error) ? new Outcome.Refused(cause) : new Outcome.Delayed(cause);
    }

    /** A closed index, or an alias without one to write to, answers 400 too, and no document is to blame. */
    private static boolean isAboutTheIndex(ErrorCause error) {
        String reason = error.reason();
        return INDEX_CLOSED.equals(error.type()) || (reason != null && reason.contains("no write index"));
    }

    /** Of a bulk that failed as a whole and held one document only. */
    static Outcome ofOne(Exception failure) {
        return isRefusal(statusOf(failure))
                ? new Outcome.Refused(inWords(failure))
                : new Outcome.Delayed(inWords(failure));
    }

    /** Whether a search has more clauses than Elasticsearch takes; some versions say so only within a cause. */
    static boolean isTooWide(ErrorCause error) {
        return Stream.concat(Stream.of(error), error.rootCause().stream()).anyMatch(Judgement::saysTooWide)
                || (error.causedBy() != null && isTooWide(error.causedBy()));
    }

    private static boolean saysTooWide(ErrorCause error) {
        String reason = error.reason();
        return TOO_MANY.contains(String.valueOf(error.type())) || (reason != null && reason.contains(MOST_CLAUSES));
    }

    /** Whether a bulk failed as a whole for something in it, so that its documents must be tried one by one. */
    static boolean isRefusal(Exception failure) {
        return isRefusal(statusOf(failure));
    }

    private static boolean isRefusal(int status) {
        return status == BAD_REQUEST || status == TOO_LARGE;
    }

    static int statusOf(Exception failure) {
        return switch (failure) {
            case ElasticsearchException answer -> answer.status();
            case TransportException answer -> answer.statusCode();
            default -> 0;
        };
    }

    static String inWords(Exception failure) {
        if (failure instanceof ElasticsearchException answer) {
            return answer.status() + " " + inWords(answer.error());
        }
        String cause = failure.getCause() == null ? "" : "; caused by " + failure.getCause();
        return failure.getClass().getSimpleName() + ": " + failure.getMessage() + cause;
    }

    private static String inWords(@Nullable ErrorCause error) {
        return Stream.iterate(error, cause -> cause != null, ErrorCause::causedBy)
                .map(cause -> cause.type() + ": " + cause.reason())
                .collect(Collectors.joining("; caused by "));
    }
}
