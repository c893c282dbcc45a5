package jarchi.ingest.article;

import jarchi.events.ArticleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        private final transient Article current;

        ArticleChangedMeanwhile(Article current) {
            super("Article " + current.id() + " was changed meanwhile; read it again.");
            this.current = current;
        }

        /** As it is now. */
        public Article current() {
            return current;
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

    /** It is in review or scheduled: nobody changes it in silence. */
    public static final class ClosedToChanges extends Refusal {
        ClosedToChanges(ArticleId id, Stage stage) {
            super("Article " + id + " is " + stage + "; take it back before you change it, or say reopen=true.");
        }
    }

    /** The draft stands elsewhere than this step begins. */
    public static final class NotAtThisStage extends Refusal {
        NotAtThisStage(ArticleId id, Stage stage) {
            super("Article " + id + " is " + stage + ", where this cannot be done.");
        }
    }

    /** Who changed the draft wants to publish it. */
    public static final class OwnWork extends Refusal {
        OwnWork(ArticleId id) {
            super("You changed article " + id + " since it was last public: somebody else publishes it, "
                    + "or you force it with a reason.");
        }
    }

    /** Its time has not come. */
    public static final class Embargoed extends Refusal {
        Embargoed(ArticleId id, Instant shownAt, @Nullable Instant until) {
            super("Article " + id + " is embargoed until " + until + " and cannot be shown at " + shownAt
                    + ", unless you force it with a reason.");
        }
    }

    /** There is no embargo before which somebody could read it. */
    public static final class NotEmbargoed extends Refusal {
        NotEmbargoed(ArticleId id) {
            super("Article " + id + " has no embargo; a link would end before it begins.");
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
