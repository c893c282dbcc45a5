package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.FieldProblem;
import jarchi.ingest.desk.FormErrors.FormError;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** What is wrong with a setting, in the words of its form. */
record SettingFaults(MessageSource messages, Locale locale) {
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    /** The id of the field in the whole page, and what people call it: "Categories, 3: name (Русский)". */
    FormError told(FieldProblem problem, String key) {
        String field = problem.field();
        var label = new StringBuilder(messages.getMessage("site." + key, null, locale));
        var row = ROW.matcher(field);
        if (row.find()) {
            label.append(", ").append(Integer.parseInt(row.group(1)) + 1);
        }
        for (String part : field.replaceAll("\\[\\d+]", "").split("\\.", -1)) {
            String name = Language.find(part).isPresent() ? "language." + part : "site.field." + part;
            label.append(", ").append(messages.getMessage(name, null, part, locale));
        }
        Object[] limit = {problem.limit()};
        String id = problem.fault() == FieldProblem.Fault.IN_USE
                ? key
                : key + "." + field.replaceAll("^(alertsTo|lines).*", "$1");
        return new FormError(id, label.toString(), messages.getMessage("fault." + problem.fault(), limit, locale));
    }
}
