package jarchi.notify.delivery.email;

import jarchi.events.Language;
import jarchi.notify.article.Announcement;
import jarchi.notify.article.Announcement.Headline;
import jarchi.notify.article.ChangeKind;
import jarchi.notify.delivery.DeliveryKind;
import jarchi.notify.delivery.News;
import jarchi.notify.delivery.Outgoing;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.SiteWords;
import jarchi.notify.site.Spelling;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes what a mail says, in its reader's language and script, from the templates under {@code mail/}. */
@Component
class Letters {
    private final EmailSettings settings;
    private final MessageSource words;
    private final ITemplateEngine templates;
    private final NewsSite site;
    private final Spelling spelling;

    Letters(EmailSettings settings, MailWords words, NewsSite site, Spelling spelling) {
        this.site = site;
        this.spelling = spelling;
        this.settings = settings;
        this.words = words.messages();
        this.templates = words.templates();
    }

    Letter write(Outgoing delivery) {
        Locale locale = delivery.language().locale();
        var context = new Context(locale);
        context.setVariable("lang", delivery.language().tag());
        context.setVariable("search", searchOf(delivery.search(), locale));
        context.setVariable("home", settings.link("/"));
        return delivery.kind() == DeliveryKind.ALERT
                ? alert(delivery, Objects.requireNonNull(delivery.news(), "an alert without news"), context)
                : answer(delivery, context);
    }

    private Letter alert(Outgoing delivery, News news, Context context) {
        Locale locale = delivery.language().locale();
        Announcement announcement = news.announcement();
        Map<Language, Headline> headlines = announcement.languages();
        Language shown = ReadingOrder.best(delivery.language(), headlines);
        Headline headline = spelled(Objects.requireNonNull(headlines.get(shown)), shown);
        String unsubscribe = settings.link("/alerts/unsubscribe/" + delivery.unsubscribeToken());
        context.setVariable("headline", headline);
        context.setVariable("kind", news.kind());
        context.setVariable("urgent", news.urgent());
        context.setVariable("articleLang", shown.tag());
        context.setVariable("otherLanguage", shown == delivery.language() ? null : "language." + shown.tag());
        context.setVariable("note", note(delivery.language(), shown, announcement.note()));
        context.setVariable(
                "link", settings.link("/" + shown.tag() + "/news/" + headline.slug() + "-" + news.articleId()));
        context.setVariable("unsubscribe", unsubscribe);
        return letter("alert", word(subjectKey(news), locale, headline.title()), context, unsubscribe);
    }

    private Letter answer(Outgoing delivery, Context context) {
        boolean asks = delivery.kind() == DeliveryKind.CONFIRMATION;
        String path =
                asks ? "/alerts/confirm/" + delivery.token() : "/alerts/unsubscribe/" + delivery.unsubscribeToken();
        context.setVariable("link", settings.link(path));
        String template = asks ? "confirmation" : "reminder";
        String subject = word(template + ".subject", delivery.language().locale());
        return letter(template, subject, context, null);
    }

    private Letter letter(String template, String subject, Context context, @Nullable String unsubscribe) {
        context.setVariable("subject", subject);
        return new Letter(
                subject,
                templates.process("mail/" + template + ".txt", context),
                templates.process("mail/" + template + ".html", context),
                unsubscribe);
    }

    private String searchOf(Outgoing.Search search, Locale locale) {
        String what = search.q().isBlank() ? word("search.everything", locale) : search.q();
        if (search.category() != null) {
            what += " · " + SiteWords.category(search.category(), site, spelling, words, locale);
        }
        return search.language() == null ? what : what + " · " + word("language." + search.language(), locale);
    }

    private @Nullable String note(Language wanted, Language shown, Map<Language, String> notes) {
        if (notes.isEmpty()) {
            return null;
        }
        Language said = notes.containsKey(shown) ? shown : ReadingOrder.best(wanted, notes);
        String note = notes.get(said);
        return note == null ? null : spelling.text(note, said);
    }

    /** Its address stays. */
    private Headline spelled(Headline headline, Language language) {
        return !spelling.changes(language)
                ? headline
                : new Headline(
                        spelling.text(headline.title(), language),
                        spelling.text(headline.summary(), language),
                        headline.slug(),
                        headline.machineMade());
    }

    private static String subjectKey(News news) {
        if (news.kind() == ChangeKind.PUBLISHED && news.urgent()) {
            return "alert.subject.breaking";
        }
        return "alert.subject." + news.kind().name().toLowerCase(Locale.ROOT);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
