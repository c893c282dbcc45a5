package jarchi.ingest.article;

import jarchi.events.ArticleId;
import java.util.List;

/** Why something is not done. Nothing has changed when one is thrown. */
public abstract sealed class Refusal extends RuntimeException {
    private Refusal(String message) {
        super(message);
    }

    /** There is no article of this name. */
    public static final class NoSuchArticle extends Refusal {
        public NoSuchArticle(String id) {
            super("There is no article " + id + ".");
        }
    }

    /** Somebody saved a change since the caller looked. */
    public static final class ArticleChangedMeanwhile extends Refusal {
        ArticleChangedMeanwhile(ArticleId id) {
            super("Article " + id + " was changed meanwhile; read it again.");
        }
    }

    /** It is public; what comes next is a correction. */
    public static final class ArticleAlreadyPublished extends Refusal {
        ArticleAlreadyPublished(ArticleId id) {
            super("Article " + id + " is public already; publish changes as a correction.");
        }
    }

    /** It was never public. */
    public static final class ArticleNotPublished extends Refusal {
        ArticleNotPublished(ArticleId id) {
            super("Article " + id + " was never published.");
        }
    }

    /** It was taken back. */
    public static final class ArticleAlreadyWithdrawn extends Refusal {
        ArticleAlreadyWithdrawn(ArticleId id) {
            super("Article " + id + " is withdrawn; it can be published anew.");
        }
    }

    /** The public knows all of it already. */
    public static final class NothingToPublish extends Refusal {
        NothingToPublish(ArticleId id) {
            super("Article " + id + " has no changes since it was published.");
        }
    }

    /** Some fields break their bounds. */
    public static final class InvalidFields extends Refusal {
        private final transient List<FieldProblem> problems;

        InvalidFields(List<FieldProblem> problems) {
            super("Some fields cannot be accepted: " + problems);
            this.problems = List.copyOf(problems);
        }

        public List<FieldProblem> problems() {
            return problems;
        }
    }
}
