package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs are told of the API is what it does. */
@WithRealServers
class ApiDescriptionIT {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteIsDescribedAndNoOther() {
        Set<String> served = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.equals(ApiDescription.PATH))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described().get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyParameterOfASearchIsDescribed() {
        JsonNode api = described();
        Stream<String> named = api.at("/paths/~1api~1search/get/parameters")
                .valueStream()
                .map(one -> one.has("$ref") ? api.at(one.get("$ref").asString().substring(1)) : one)
                .map(one -> one.get("name").asString());

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SearchParameters.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void answersAndExamplesHaveTheShapesThatAreDescribed() {
        var article = AnArticle.in(Language.EN, "Openly described").region("khorezm");
        var like = AnArticle.in(Language.EN, "Openly described again");
        var gone = AnArticle.in(Language.EN, "Openly withdrawn");
        Newsroom.publish(article.published(), like.published(), gone.published());
        Newsroom.publish(gone.version(2).withdrawn(Map.of(Language.EN, "No")));
        eventually(() -> reader().get("/api/articles/" + gone.id()).statusCode() == 410);
        eventually(() -> reader().found("q", "openly described").get("total").asInt() == 2);

        assertFits("Found", "/api/search?q=openly+described");
        assertFits("Found", "/api/search?q=openly+described+nowherever&category=sport");
        assertFits("Problem", "/api/search?q=%22a&size=0");
        assertFits("Suggested", "/api/suggest?q=openly&lang=en");
        assertFits("Article", "/api/articles/" + article.id());
        assertFits("Article", "/api/articles/" + gone.id());
        assertFits("Problem", "/api/articles/none");
        assertFits("Similar", "/api/articles/" + article.id() + "/similar");
        described()
                .findValues("content")
                .forEach(content -> content.forEach(type -> {
                    if (type.has("example")) {
                        String shape = type.at("/schema/$ref").asString().replaceFirst(".*/", "");
                        assertThat(wrong(shape, type.get("example"))).as(shape).isEmpty();
                    }
                }));
    }

    private void assertFits(String shape, String path) {
        assertThat(wrong(shape, JsonMapper.shared().readTree(reader().get(path).body())))
                .as(path)
                .isEmpty();
    }

    private List<?> wrong(String shape, JsonNode body) {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.set("components", described().get("components"));
        schema.put("$ref", "#/components/schemas/" + shape);
        return SCHEMAS.getSchema(schema.toString(), InputFormat.JSON).validate(body.toString(), InputFormat.JSON);
    }

    private JsonNode described() {
        return JsonMapper.shared().readTree(reader().get(ApiDescription.PATH).body());
    }

    private Reader reader() {
        return new Reader(port);
    }
}
