package jarchi.ingest.desk;

import jarchi.events.Language;
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

    FormErrors(MessageSource messages) {
        this.messages = messages;
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
        String[] path = field.split("\\.", -1);
        String name = messages.getMessage("field." + (path.length == 3 ? path[2] : path[0]), null, locale);
        String label = path.length > 1 && Language.find(path[1]).isPresent()
                ? messages.getMessage("language." + path[1], null, locale) + ": " + name
                : name;
        Object[] limit = {problem.limit()};
        return new FormError(field, label, messages.getMessage("fault." + problem.fault(), limit, locale));
    }

    /**
     * One line of the summary above a form.
     *
     * @param field the id of the input it leads to
     */
    record FormError(String field, String label, String message) {}
}
