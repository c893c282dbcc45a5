package jarchi.ingest.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jarchi.ingest.token.Scoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The parts of the description that belong to no single route, and who may call which. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";
    private static final String PASSWORD = "password";

    @Bean
    OpenAPI description() throws IOException {
        String words = new ClassPathResource("openapi/introduction.md").getContentAsString(StandardCharsets.UTF_8);
        return new OpenAPI()
                .info(new Info()
                        .title("Jarchi, the desk")
                        .version("1")
                        .summary("Write, review, publish, correct and withdraw news by program.")
                        .description(words)
                        .license(new License().name("Apache 2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("Where this description is")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("jarchi_ and 49 letters and digits")
                                        .description("A token made at /desk/tokens, with the scopes that are named."))
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("The e-mail address and password of a person of the desk.")));
    }

    @Bean
    OperationCustomizer whoMayCall() {
        return (operation, handler) -> {
            var scoped = handler.getMethodAnnotation(Scoped.class);
            if (scoped != null) {
                operation.addSecurityItem(
                        new SecurityRequirement().addList(TOKEN, scoped.value().word()));
                operation.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
            }
            return operation;
        };
    }

    @Bean
    RecordNames names() {
        return new RecordNames();
    }

    @Bean
    ModelResolver shapesByTheirNames(RecordNames names) {
        return new ModelResolver(Json31.mapper(), names);
    }
}
