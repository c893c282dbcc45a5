package jarchi.index.site;

import jarchi.events.Language;

/** A link to the same page in another language. */
public record LanguageSwitch(Language language, String href, boolean current) {}
