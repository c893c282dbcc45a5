package jarchi.index.site.web;

import jarchi.events.Language;
import jarchi.events.site.PhoneNumber;
import jarchi.index.feed.FeedFormat;
import jarchi.index.site.CategoryNames;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.List;

/**
 * What stands around the content of every page.
 *
 * @param language the page speaks it
 */
record Site(Language language, NewsSite site, Spelling spelling, CategoryNames categoryNames) {
    /** A category or a topic, with what the page calls it. */
    record Choice(String key, String name) {}

    /** A number to call, with what the page calls it. */
    record Line(String number, String dialled, String name, String note) {}

    public String tag() {
        return language.tag();
    }

    /** As Open Graph names languages: it knows no scripts. */
    public String territory() {
        return switch (language) {
            case UZ_LATN, UZ_CYRL -> "uz_UZ";
            case RU -> "ru_RU";
            case EN -> "en_US";
        };
    }

    public boolean testMode() {
        return site.testMode().on();
    }

    public String testModeText() {
        return spelled(site.testMode().text().getOrDefault(language, ""));
    }

    /** The main one; empty if there is none. */
    public String number() {
        return site.numbers().main();
    }

    public String dialled() {
        return site.numbers().dialled();
    }

    /** What leads to all numbers; empty if there are none. */
    public String allNumbers() {
        return spelled(site.numbers().label().getOrDefault(language, ""));
    }

    public String numbersPath() {
        return "/" + tag() + "/numbers";
    }

    public String archivePath() {
        return "/" + tag() + "/archive";
    }

    public String topicsPath() {
        return "/" + tag() + "/topics";
    }

    public String categoryPath(String key) {
        return "/" + tag() + "/categories/" + key;
    }

    public String regionPath(String key) {
        return "/" + tag() + "/regions/" + key;
    }

    public String topicPath(String key) {
        return topicsPath() + "/" + key;
    }

    public List<Line> lines() {
        return site.numbers().all().stream().map(this::line).toList();
    }

    private Line line(PhoneNumber number) {
        return new Line(
                number.number(),
                number.dialled(),
                spelled(number.name().getOrDefault(language, "")),
                spelled(number.note().getOrDefault(language, "")));
    }

    /** Those that are offered. */
    public List<Choice> categories() {
        return site.categories().shown().stream()
                .map(one -> new Choice(one.key(), category(one.key())))
                .toList();
    }

    public String category(String key) {
        return categoryNames.of(key, language);
    }

    /** Where the news in this language can be followed by programs. */
    public String feed(FeedFormat format) {
        return "/" + tag() + "/feed." + format.ending();
    }

    public List<FeedFormat> feedFormats() {
        return List.of(FeedFormat.values());
    }

    /** Those of an article that the desk has named, and shows. */
    public List<Choice> topics(List<String> keys) {
        return keys.stream()
                .flatMap(key -> site.topics().find(key).filter(topic -> !topic.hidden()).stream())
                .map(topic -> new Choice(topic.key(), spelled(topic.name().getOrDefault(language, ""))))
                .filter(topic -> !topic.name().isEmpty())
                .toList();
    }

    /** The name that the desk gave it, if it gave one and shows it, else its key. */
    public String topic(String key) {
        return topics(List.of(key)).stream().map(Choice::name).findFirst().orElse(key);
    }

    public String home() {
        return "/?lang=" + language.tag();
    }

    /** The full address of a path on the site. */
    public String urlOf(String path) {
        return site.urlOf(path);
    }

    private String spelled(String text) {
        return spelling.text(text, language);
    }
}
