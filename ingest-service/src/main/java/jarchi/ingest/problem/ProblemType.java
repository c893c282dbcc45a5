package jarchi.ingest.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problems (RFC 9457) that the API answers with. A kind's {@code type} is an address that explains it. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read", "Mend the JSON, or the field that the problem names."),
    INVALID_PARAMETER(400, "A parameter cannot be accepted", "The problem names the parameter and its bounds."),
    NOT_SIGNED_IN(401, "Not signed in", "Send a token (Bearer) or an e-mail address and password (Basic) of the desk."),
    NOT_ALLOWED(403, "Not allowed", "Ask somebody whose role allows it, an editor or an admin."),
    INSUFFICIENT_SCOPE(403, "The token's scopes do not reach so far", "Make a token with the scope that is named."),
    NO_SUCH_ROUTE(404, "There is nothing at this address", "See /desk/api/openapi.json for all addresses."),
    NO_SUCH_ARTICLE(404, "No such article", "The article, or the part of it that was asked for, does not exist."),
    METHOD_NOT_ALLOWED(405, "Not with this method", "The header Allow names the methods that this address knows."),
    NOT_ACCEPTABLE(406, "No such form of the answer", "Ask for application/json, or leave the header Accept out."),
    ARTICLE_ALREADY_PUBLISHED(409, "The article is public already", "Publish changes as a correction."),
    ARTICLE_NOT_PUBLISHED(409, "The article was never public", "Publish it first."),
    ARTICLE_ALREADY_WITHDRAWN(409, "The article is withdrawn", "It can be published anew."),
    NOTHING_TO_PUBLISH(409, "The public knows all of it", "Change the draft first, or make it a major correction."),
    CLOSED_TO_CHANGES(409, "The draft is in review or scheduled", "Take it back first, or say reopen=true."),
    NOT_AT_THIS_STAGE(409, "The draft stands elsewhere", "Read the article and see at which stage it is."),
    OWN_WORK(409, "Nobody publishes their own work", "Somebody else publishes it, or it is forced with a reason."),
    EMBARGOED(409, "The embargo holds", "Wait for its end, lift it, or force the publication with a reason."),
    NOT_EMBARGOED(409, "There is no embargo", "Set an embargo before you give links to those who may read before."),
    REQUEST_UNDER_WAY(409, "The first request with this key is under way", "Send the same request again in a moment."),
    ARTICLE_CHANGED_MEANWHILE(
            412, "Somebody else changed the article", "The problem carries theirs: put both together and try again."),
    SETTING_CHANGED_MEANWHILE(
            412, "Somebody else changed the setting", "The problem carries it as it is now: put both together again."),
    REQUEST_TOO_LARGE(413, "The request is too large", "Send less; the problem names the bound."),
    UNSUPPORTED_MEDIA_TYPE(415, "No such form of a request", "Send what the description of this address names."),
    INVALID_FIELDS(422, "Some fields cannot be accepted", "Mend each field that is named; nothing was saved."),
    KEY_OF_ANOTHER_REQUEST(422, "The key belongs to another request", "Use a new Idempotency-Key for a new request."),
    NO_PRECONDITION(428, "It is not said what was seen", "Send the ETag of what you saw in If-Match."),
    QUOTA_EXCEEDED(429, "Too many requests", "Wait as long as Retry-After says."),
    TOO_MANY_ATTEMPTS(429, "Too many wrong attempts to sign in", "Wait as long as Retry-After says."),
    UNEXPECTED(
            500, "Something went wrong here", "Try again; if it stays so, tell the operator the time and the trace."),
    NOT_NOW(503, "Not now", "Something that is needed is away. Try again after the time that Retry-After says.");

    /** Where each kind is explained, by its name. */
    public static final String ADDRESS = "/desk/api/problems/";

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    ProblemType(int status, String title, String remedy) {
        this.status = HttpStatus.valueOf(status);
        this.title = title;
        this.remedy = remedy;
    }

    public HttpStatus status() {
        return status;
    }

    /** Short, and the same for each problem of this kind. */
    public String title() {
        return title;
    }

    /** What the caller can do. */
    public String remedy() {
        return remedy;
    }

    /** As it stands in addresses and documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI type() {
        return URI.create(ADDRESS + word());
    }

    /** A problem of this kind that says what happened this time. */
    public ProblemDetail saying(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        named(problem);
        return problem;
    }

    /** Tells a problem that Spring made which kind it is. */
    public void named(ProblemDetail problem) {
        problem.setType(type());
        problem.setTitle(title);
    }

    /** The kind that is named as a class is, such as that of a refusal. */
    public static Optional<ProblemType> ofClass(Class<?> refusal) {
        return find(
                refusal.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    public static Optional<ProblemType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** The general kind of a status that something else decided on. */
    public static Optional<ProblemType> ofStatus(int status) {
        var general = switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NO_SUCH_ROUTE;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> REQUEST_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID_FIELDS;
            case 429 -> QUOTA_EXCEEDED;
            case 500 -> UNEXPECTED;
            case 503 -> NOT_NOW;
            default -> null;
        };
        return Optional.ofNullable(general);
    }
}
