package jarchi.ingest.archive;

import jarchi.ingest.archive.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A file, and how it is to be read.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal
 * @param site the name of the system it comes from
 * @param language the tag of a row's language that says none; may be empty
 * @param encoding empty to find it out
 * @param mapping what the words of that system mean here, as lines
 */
public record FileOfArticles(
        String name,
        String digest,
        long bytes,
        Form form,
        String site,
        String language,
        String encoding,
        String mapping) {

    /** The names of the forms, the one that is found out first. */
    public static List<String> forms() {
        return Arrays.stream(Form.values()).map(Form::name).toList();
    }

    /**
     * As somebody wrote it.
     *
     * @throws ImportRefused if there is no such form
     */
    public static FileOfArticles written(
            String name,
            String digest,
            long bytes,
            String form,
            String site,
            String language,
            String encoding,
            String mapping) {
        try {
            return new FileOfArticles(
                    name.strip(),
                    digest,
                    bytes,
                    Form.named(form),
                    site.strip().toLowerCase(Locale.ROOT),
                    language.strip(),
                    encoding.strip(),
                    mapping.strip());
        } catch (IllegalArgumentException e) {
            throw new ImportRefused("form", ImportRefused.Kind.FORM);
        }
    }
}
