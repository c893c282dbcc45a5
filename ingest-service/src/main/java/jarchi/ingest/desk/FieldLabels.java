package jarchi.ingest.desk;

import jarchi.events.Language;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call a field of an article: {@code languages.ru.title} is "Русский: Title". */
@Component
class FieldLabels {
    private final MessageSource messages;

    FieldLabels(MessageSource messages) {
        this.messages = messages;
    }

    String of(String field, Locale locale) {
        String[] path = field.split("\\.", -1);
        if (path.length > 2 && path[0].matches("images|files")) {
            return ofMedia(path, locale);
        }
        String name = messages.getMessage("field." + (path.length == 3 ? path[2] : path[0]), null, locale);
        return path.length > 1 && Language.find(path[1]).isPresent()
                ? messages.getMessage("language." + path[1], null, locale) + ": " + name
                : name;
    }

    /** {@code images.<id>.alt.ru} is "Русский: What the picture shows". */
    private String ofMedia(String[] path, Locale locale) {
        String name = messages.getMessage("field." + path[0] + "." + path[2], null, locale);
        return path.length > 3 ? messages.getMessage("language." + path[3], null, locale) + ": " + name : name;
    }
}
