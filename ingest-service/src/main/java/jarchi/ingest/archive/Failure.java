package jarchi.ingest.archive;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** What reading an import may fail with. */
final class Failure {
    private Failure() {}

    /** The database may be away, or busy, and another time not; what it refuses once it refuses again. */
    static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataIntegrityViolationException) {
                return false;
            }
            if (cause instanceof TransactionException || cause instanceof DataAccessException) {
                return true;
            }
        }
        return false;
    }
}
