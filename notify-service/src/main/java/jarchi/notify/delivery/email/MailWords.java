package jarchi.notify.delivery.email;

import jarchi.notify.site.SpelledWords;
import jarchi.notify.site.Spelling;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates and word lists of mails, apart from those of pages. */
@Component
class MailWords {
    private final MessageSource messages;
    private final ITemplateEngine templates;

    MailWords(Spelling spelling) {
        this.messages = new SpelledWords(spelling, Set.of(), "mail/messages", "names");
        this.templates = engine(messages);
    }

    MessageSource messages() {
        return messages;
    }

    ITemplateEngine templates() {
        return templates;
    }

    private static ITemplateEngine engine(MessageSource messages) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "mail/*.html", 1));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "mail/*.txt", 2));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String pattern, int order) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setTemplateMode(mode);
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(order);
        return resolver;
    }
}
