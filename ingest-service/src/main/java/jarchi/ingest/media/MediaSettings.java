package jarchi.ingest.media;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures and files are kept.
 *
 * @param folder where they lie, if the store is a folder
 * @param largest upload of one file
 * @param sweepEvery how often what nobody needs is looked for
 * @param unusedFor how long a file that no article ever used is kept: longer than unsaved text is
 * @param strayFor how old a stored file must be, and for how long the database must not have known it, before it leaves
 */
@Validated
@ConfigurationProperties("ingest.media")
public record MediaSettings(
        @DefaultValue(".jarchi/media") @NotNull Path folder,
        @DefaultValue("20MB") @NotNull DataSize largest,
        @DefaultValue("1m") @NotNull Duration sweepEvery,
        @DefaultValue("31d") @NotNull Duration unusedFor,
        @DefaultValue("7d") @NotNull Duration strayFor) {}
