package jarchi.ingest.site;

/** Somebody saved a change since the caller looked; nothing was saved now. */
public final class SettingChangedMeanwhile extends RuntimeException {
    private final transient CurrentSetting current;

    SettingChangedMeanwhile(CurrentSetting current) {
        super("The setting " + current.setting().key() + " was changed meanwhile; read it again.");
        this.current = current;
    }

    /** As it is now. */
    public CurrentSetting current() {
        return current;
    }
}
