package jarchi.events.site;

/** What a consumer finds in one record of the log of settings. */
public sealed interface IncomingSetting {
    /** A setting, perhaps older than what is known. */
    record Changed(SiteChange change) implements IncomingSetting {}

    /** A setting, or a kind of record, that is newer than this consumer: skip it. */
    record Unknown(String what) implements IncomingSetting {}

    /** One that breaks the contract: what was known before stays. */
    record NotASetting(String cause) implements IncomingSetting {}
}
