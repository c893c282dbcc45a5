package jarchi.ingest.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.problem.ProblemType;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One transaction around the whole request: the deed and the answer under its key are there together or not at all, so
 * that a crash between any two lines leaves nothing half done. Nothing is told before it is committed.
 */
@Component
class DoingOnce {
    private static final TransactionDefinition AROUND_ALL = new DefaultTransactionDefinition();

    private final PlatformTransactionManager transactions;
    private final KeptAnswers kept;

    DoingOnce(PlatformTransactionManager transactions, KeptAnswers kept) {
        this.transactions = transactions;
        this.kept = kept;
    }

    /** @return why it was not done, if the key says so; else the response is written */
    Optional<ProblemDetail> once(Keyed asked, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var transaction = transactions.getTransaction(AROUND_ALL);
        var given = new ContentCachingResponseWrapper(response);
        Optional<KeptAnswer> before;
        try {
            if (!kept.begin(asked.person(), asked.key())) {
                transactions.rollback(transaction);
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                return Optional.of(ProblemType.REQUEST_UNDER_WAY.saying("The first request with this key still runs."));
            }
            before = kept.find(asked.person(), asked.key());
            if (before.isEmpty()) {
                chain.doFilter(new ReadRequest(asked.request(), asked.body()), given);
                keepIfDone(transaction, asked, KeptAnswer.of(asked.fingerprint(), given));
            }
        } catch (RuntimeException | ServletException | IOException | Error e) {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
            throw e;
        }
        transactions.commit(transaction);
        return told(asked, before, given, response);
    }

    private static Optional<ProblemDetail> told(
            Keyed asked, Optional<KeptAnswer> before, ContentCachingResponseWrapper given, HttpServletResponse response)
            throws IOException {
        if (before.isEmpty()) {
            given.copyBodyToResponse();
        } else if (before.get().fingerprint().equals(asked.fingerprint())) {
            before.get().giveAgain(response);
        } else {
            return Optional.of(
                    ProblemType.KEY_OF_ANOTHER_REQUEST.saying("This key came with another request; nothing was done."));
        }
        return Optional.empty();
    }

    /** What was refused did nothing, and leaves its key free. */
    private void keepIfDone(TransactionStatus transaction, Keyed asked, KeptAnswer answer) {
        if (answer.status() >= 200 && answer.status() < 300 && !transaction.isRollbackOnly()) {
            kept.keep(asked.person(), asked.key(), asked.request().getRequestURI(), answer);
        } else {
            transaction.setRollbackOnly();
        }
    }

    /** A request that came with a key, wholly read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Keyed(String person, IdempotencyKey key, HttpServletRequest request, byte[] body, String fingerprint) {}
}
