package jarchi.ingest.site;

import jarchi.events.ArticleId;
import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import jarchi.ingest.article.FieldChecks;
import jarchi.ingest.article.FieldProblem.Fault;
import jarchi.ingest.site.WrittenSetting.WrittenPromotion;
import jarchi.ingest.site.WrittenSetting.WrittenPromotions;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes promotions of what an editor wrote. An article may be named by its number, or by an address that ends in it. */
final class PromotionRules {
    static final int WORDS = 100;
    static final int ADDRESS = 500;
    static final int MOST = 300;

    private static final ArticleId NONE = new ArticleId("000000000000");

    private final FieldChecks checks;

    PromotionRules(FieldChecks checks) {
        this.checks = checks;
    }

    Promotions check(WrittenPromotions written) {
        var all = written.promotions();
        if (all == null) {
            checks.report("promotions", Fault.MISSING);
        } else if (all.size() > MOST) {
            checks.report("promotions", Fault.TOO_MANY, MOST);
        } else {
            return new Promotions(each(all));
        }
        return new Promotions(List.of());
    }

    private List<Promotion> each(List<@Nullable WrittenPromotion> all) {
        var promotions = new ArrayList<Promotion>();
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            String field = "promotions[" + i + "]";
            var promotion = promotion(field, all.get(i));
            promotions.add(promotion);
            if (!seen.add(promotion.words().toLowerCase(Locale.ROOT) + '\n' + promotion.article())) {
                checks.report(field + ".article", Fault.TWICE);
            }
        }
        return promotions;
    }

    private Promotion promotion(String field, @Nullable WrittenPromotion written) {
        var one = written == null ? new WrittenPromotion(null, null, null) : written;
        String words = checks.requiredLine(field + ".words", one.words(), WORDS);
        if (!words.isEmpty() && words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            checks.report(field + ".words", Fault.MISSING);
        }
        return new Promotion(
                words,
                article(field + ".article", one.article()),
                until(field + ".until", one.until()).orElse(null));
    }

    private ArticleId article(String field, @Nullable String written) {
        String line = checks.requiredLine(field, written, ADDRESS);
        String id = line.replaceAll("[?#].*", "").replaceAll("/+$", "").replaceFirst("^.*[/-]", "");
        if (ArticleId.isValid(id)) {
            return new ArticleId(id);
        }
        if (!line.isEmpty()) {
            checks.report(field, Fault.NO_PUBLIC_ARTICLE);
        }
        return NONE;
    }

    private Optional<LocalDate> until(String field, @Nullable String written) {
        try {
            return written == null || written.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeParseException e) {
            checks.report(field, Fault.NOT_A_DAY);
            return Optional.empty();
        }
    }
}
