package jarchi.ingest.site.web;

/** There is no setting of this key. */
final class NoSuchSetting extends RuntimeException {
    NoSuchSetting(String key) {
        super("There is no setting " + key + ".");
    }
}
