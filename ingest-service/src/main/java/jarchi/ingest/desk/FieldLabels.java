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
        String name = messages.getMessage("field." + (path.length == 3 ? path[2] : path[0]), null, locale);
        return path.length > 1 && Language.find(path[1]).isPresent()
                ? messages.getMessage("language." + path[1], null, locale) + ": " + name
                : name;
    }
}
