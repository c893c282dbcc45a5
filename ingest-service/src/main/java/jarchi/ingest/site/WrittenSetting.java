package jarchi.ingest.site;

import jarchi.ingest.editor.Right;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A setting as somebody wrote it, unchecked; texts are keyed by language tag. */
public sealed interface WrittenSetting {
    /** Who may set it. */
    default Right right() {
        return Right.SET_THE_SITE;
    }

    /** Who the alerts of a site in test mode go to: addresses, {@code @domain}, {@code *}. */
    record WrittenTestMode(
            @Nullable Boolean on,
            @Nullable Map<String, @Nullable String> text,
            @Nullable List<@Nullable String> alertsTo)
            implements WrittenSetting {}

    /** The main number, what stands beside it, and all numbers. */
    record WrittenNumbers(
            @Nullable String main,
            @Nullable Map<String, @Nullable String> label,
            @Nullable List<@Nullable WrittenNumber> all)
            implements WrittenSetting {}

    /** One of them. */
    record WrittenNumber(
            @Nullable String number,
            @Nullable Map<String, @Nullable String> name,
            @Nullable Map<String, @Nullable String> note) {}

    /** In the order of menus. */
    record WrittenCategories(@Nullable List<@Nullable WrittenNamed> categories) implements WrittenSetting {}

    /** In the order in which they are offered. */
    record WrittenTopics(@Nullable List<@Nullable WrittenNamed> topics) implements WrittenSetting {}

    /** A key with its names. */
    record WrittenNamed(
            @Nullable String key,
            @Nullable Map<String, @Nullable String> name,
            @Nullable Boolean hidden) {}

    /** The thesaurus, line by line. */
    record WrittenThesaurus(@Nullable List<@Nullable String> lines) implements WrittenSetting {}

    /** What stands first in searches. */
    record WrittenPromotions(@Nullable List<@Nullable WrittenPromotion> promotions) implements WrittenSetting {
        /** It is about what the public sees, as publishing is. */
        @Override
        public Right right() {
            return Right.PUBLISH;
        }
    }

    /** The words, the number or address of an article, and the last day. */
    record WrittenPromotion(
            @Nullable String words,
            @Nullable String article,
            @Nullable String until) {}

    /** {@code 1995} or {@code 2026}. */
    record WrittenLatin(@Nullable String alphabet) implements WrittenSetting {}
}
