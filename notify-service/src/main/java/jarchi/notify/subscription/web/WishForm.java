package jarchi.notify.subscription.web;

import org.jspecify.annotations.Nullable;

/** What a page or an API request says, unchecked. */
public record WishForm(
        @Nullable String email,
        @Nullable String q,
        @Nullable String language,
        @Nullable String category,
        @Nullable String alertLanguage) {}
