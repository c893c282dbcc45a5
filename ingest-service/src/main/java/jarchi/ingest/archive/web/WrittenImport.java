package jarchi.ingest.archive.web;

import jarchi.ingest.archive.FileOfArticles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An import as somebody asks for it.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 * @param form {@code ndjson}, {@code ninjs}, {@code feed} or {@code csv}; found out if not said
 * @param site the name of the system the articles come from
 * @param language the tag of the rows that say none
 * @param encoding found out if not said
 * @param mapping what its words mean here, line by line
 */
record WrittenImport(
        @Nullable String fileName,
        @Nullable String sha256,
        @Nullable Long bytes,
        @Nullable String form,
        @Nullable String site,
        @Nullable String language,
        @Nullable String encoding,
        @Nullable String mapping) {
    FileOfArticles file() {
        return FileOfArticles.written(
                orEmpty(fileName),
                orEmpty(sha256),
                Objects.requireNonNullElse(bytes, 0L),
                orEmpty(form),
                orEmpty(site),
                orEmpty(language),
                orEmpty(encoding),
                orEmpty(mapping));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
