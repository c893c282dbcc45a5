package jarchi.notify.subscription;

import jarchi.events.Language;

/**
 * What someone asks for.
 *
 * @param wording the query as it was written
 * @param alertLanguage the language and script of the mails
 */
public record Wish(EmailAddress email, SavedSearch search, String wording, Language alertLanguage) {}
