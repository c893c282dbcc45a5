package jarchi.ingest.desk;

import jarchi.ingest.article.FieldProblem;
import jarchi.ingest.article.Refusal;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the page's language what is wrong with a form, field by field. */
@Component
class FormErrors {
    private final MessageSource messages;
    private final FieldLabels labels;

    FormErrors(MessageSource messages, FieldLabels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    /** For the page: {@code errors} in their order, and in {@code wrong} the ids of the inputs they are about. */
    Map<String, Object> of(Refusal.InvalidFields refusal, Locale locale) {
        var errors = refusal.problems().stream()
                .map(problem -> told(problem, locale))
                .toList();
        return Map.of(
                "errors", errors, "wrong", errors.stream().map(FormError::field).toList());
    }

    private FormError told(FieldProblem problem, Locale locale) {
        String field = problem.field().replaceAll("\\[\\d+]$", "");
        Object[] limit = {problem.limit()};
        return new FormError(
                field, labels.of(field, locale), messages.getMessage("fault." + problem.fault(), limit, locale));
    }

    /**
     * One line of the summary above a form.
     *
     * @param field the id of the input it leads to
     */
    record FormError(String field, String label, String message) {}
}
