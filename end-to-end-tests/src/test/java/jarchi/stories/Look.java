package jarchi.stories;

import com.microsoft.playwright.options.ColorScheme;
import jarchi.events.Language;

/**
 * How a page is looked at: each language in another window and light, so that over all of them nothing stays unseen.
 *
 * @param contrast whether axe looks at the colours too: once in the light and once in the dark is enough
 */
record Look(Language language, int width, ColorScheme light, boolean contrast) {
    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    static Look in(Language language) {
        return switch (language) {
            case UZ_LATN -> new Look(language, PHONE, ColorScheme.LIGHT, true);
            case UZ_CYRL -> new Look(language, PHONE, ColorScheme.DARK, false);
            case RU -> new Look(language, DESKTOP, ColorScheme.LIGHT, false);
            case EN -> new Look(language, DESKTOP, ColorScheme.DARK, true);
        };
    }
}
