package jarchi.ingest.editor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Who exists from the start. An empty password means that there is no such person. */
@Validated
@ConfigurationProperties("ingest.editor")
record EditorSettings(
        @DefaultValue("") String firstEditorEmail,
        @DefaultValue("") String firstEditorPassword,
        @DefaultValue("") String demoWriterPassword,
        @DefaultValue("") String demoEditorPassword,
        @DefaultValue("") String demoAdminPassword,
        @DefaultValue("12h") @NotNull Duration staySignedIn,
        @DefaultValue("5m") @NotNull Duration rememberPassword,
        @DefaultValue @NotNull @Valid SignInLimits signIn) {
    /** How many attempts to sign in may go wrong. */
    record SignInLimits(
            @DefaultValue("15m") @NotNull Duration within,
            @DefaultValue("10") @Min(1) int onePersonFromOneNetwork,
            @DefaultValue("100") @Min(1) int oneNetwork,
            @DefaultValue("100") @Min(1) int onePerson) {}

    @Override
    public String toString() {
        return "EditorSettings[firstEditorEmail=" + firstEditorEmail + ", passwords hidden]";
    }
}
