package jarchi.ingest.archive.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export names the pictures and files of an article. */
class NinjsMediaTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void eachTextHasThePicturesWithTheirWordsInItsLanguage() {
        JsonNode shown = JSON.readTree("""
                {"category":"society","languages":{"ru":{"title":"Т","body":"<p>т</p>"},"en":{"title":"T","body":"<p>t</p>"}},
                "images":[{"id":"ab","lead":true,"alt":{"ru":"Мост","en":"A bridge"},"caption":{"en":"New"},"credit":"A. Author",
                  "renditions":[{"path":"/media/ab/320.jpg","width":320,"height":200},
                                {"path":"/media/ab/card-1.jpg","width":640,"height":360,"crop":"card"}]}],
                "files":[{"id":"cd","title":{"ru":"Указ"},"name":"decree.pdf","type":"application/pdf","bytes":7,"path":"/media/cd/file.pdf"}]}
                """);
        JsonNode item = NinjsItem.of("abcdefghijkm", "PUBLISHED", shown);
        JsonNode english = associated(item, "translation");
        JsonNode picture = associated(english, "lead");

        assertThat(associated(item, "lead").at("/descriptions/0/value").asString())
                .isEqualTo("Мост");
        assertThat(picture.at("/descriptions/0/value").asString()).isEqualTo("A bridge");
        assertThat(picture.at("/descriptions/1/role").asString()).isEqualTo("caption");
        assertThat(picture.path("renditions").findValuesAsString("href")).containsExactly("/media/ab/320.jpg");
        assertThat(associated(item, "attachment").at("/headlines/0/value").asString())
                .isEqualTo("Указ");
        assertThat(associated(english, "attachment").at("/headlines/0/value").asString())
                .isEqualTo("decree.pdf");
        assertThat(associated(english, "attachment")
                        .at("/renditions/0/sizeInBytes")
                        .asLong())
                .isEqualTo(7);
    }

    @Test
    void aDraftKnowsItsPicturesByTheirFiles() {
        JsonNode draft = JSON.readTree("""
                {"category":"society","languages":{"ru":{"title":"Т","body":"<p>т</p>"}},
                "images":[{"id":"ab","lead":false,"decorative":true,"alt":{},"caption":{},"credit":"",
                  "media":{"id":"ab","format":"JPEG","name":"bridge","bytes":9,"width":400,"height":200}}],
                "files":[{"id":"cd","title":{},"media":{"id":"cd","format":"PDF","name":"decree","bytes":7,"width":0,"height":0}}]}
                """);
        JsonNode item = NinjsItem.of("abcdefghijkm", "DRAFT", draft);

        assertThat(associated(item, "picture").path("renditions").findValuesAsString("href"))
                .containsExactly("/media/ab/320.jpg", "/media/ab/400.jpg");
        assertThat(associated(item, "attachment").at("/renditions/0/href").asString())
                .isEqualTo("/media/cd/file.pdf");
    }

    private static JsonNode associated(JsonNode item, String rel) {
        return item.path("associations")
                .valueStream()
                .filter(one -> one.path("rel").asString("").equals(rel))
                .findFirst()
                .orElseThrow();
    }
}
