package jarchi.notify.subscription.web;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.notify.site.NewsSite;
import jarchi.notify.subscription.EmailAddress;
import jarchi.notify.subscription.SavedSearch;
import jarchi.notify.subscription.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Checks what was asked for, field by field. */
@Component
class Wishes {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final NewsSite site;
    private final MessageSource words;

    Wishes(NewsSite site, MessageSource words) {
        this.site = site;
        this.words = words;
    }

    /** Either a wish or what is wrong with it. */
    record Checked(@Nullable Wish wish, List<FieldProblem> problems) {}

    Checked check(WishForm form, Locale locale) {
        var problems = new Problems(locale);
        Optional<EmailAddress> email = EmailAddress.parse(text(form.email()));
        if (email.isEmpty()) {
            problems.add("email", "problem.email", EmailAddress.MAX_LENGTH);
        }
        String wording = CONTROLS.matcher(text(form.q())).replaceAll(" ").strip();
        Optional<SearchQuery> query = query(wording, problems);
        Optional<Language> language = Language.find(text(form.language()));
        if (language.isEmpty() && !text(form.language()).isEmpty()) {
            problems.add("language", "problem.language");
        }
        String category = text(form.category());
        if (!category.isEmpty() && site.categories().find(category).isEmpty()) {
            problems.add("category", "problem.category", String.join(", ", keys()));
        }
        Optional<Language> alertLanguage = Language.find(text(form.alertLanguage()));
        if (alertLanguage.isEmpty()) {
            problems.add("alertLanguage", "problem.language");
        }
        if (!problems.list.isEmpty()) {
            return new Checked(null, problems.list);
        }
        var search = new SavedSearch(
                query.orElseThrow().canonical(), language.orElse(null), category.isEmpty() ? null : category);
        return new Checked(new Wish(email.orElseThrow(), search, wording, alertLanguage.orElseThrow()), List.of());
    }

    private List<String> keys() {
        return site.categories().shown().stream().map(Named::key).toList();
    }

    private static Optional<SearchQuery> query(String wording, Problems problems) {
        try {
            return Optional.of(SearchQuery.parse(wording));
        } catch (QuerySyntaxException e) {
            problems.add("q", "problem.q." + e.problem().name(), e.position() + 1);
            return Optional.empty();
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private final class Problems {
        private final Locale locale;
        private final List<FieldProblem> list = new ArrayList<>();

        Problems(Locale locale) {
            this.locale = locale;
        }

        void add(String field, String key, Object... arguments) {
            list.add(new FieldProblem(field, words.getMessage(key, arguments, locale)));
        }
    }
}
