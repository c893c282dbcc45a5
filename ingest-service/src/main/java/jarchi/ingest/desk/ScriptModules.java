package jarchi.ingest.desk;

import jarchi.ingest.editor.ContentSecurity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * Where the browser finds the modules of the editor of bodies. They are served as they are published, each under its
 * version, so a browser may keep them for ever. The import map must stand in the page itself; its digest in the content
 * security policy is what lets this one inline script pass, and no other.
 */
@Configuration(proxyBeanMethods = false)
class ScriptModules implements WebMvcConfigurer {
    private static final String PATH = "/desk/webjars/";
    private static final List<String> PROSEMIRROR = List.of(
            "commands",
            "dropcursor",
            "gapcursor",
            "history",
            "inputrules",
            "keymap",
            "model",
            "schema-list",
            "state",
            "tables",
            "transform",
            "view");

    private final String importMap;

    ScriptModules() {
        var versions = new WebJarVersionLocator();
        importMap = PROSEMIRROR.stream()
                .map(name -> entry(versions, "prosemirror-" + name, "dist/index.js"))
                .collect(Collectors.joining(
                        ",",
                        "{\"imports\":{",
                        "," + entry(versions, "orderedmap", "dist/index.js")
                                + "," + entry(versions, "rope-sequence", "dist/index.js")
                                + "," + entry(versions, "w3c-keyname", "index.js") + "}}"));
    }

    private static String entry(WebJarVersionLocator versions, String name, String file) {
        String version = Objects.requireNonNull(versions.version(name), () -> "no webjar of " + name);
        return "\"%s\":\"%s%s/%s/%s\"".formatted(name, PATH, name, version, file);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATH + "**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    String importMap() {
        return importMap;
    }

    /** The content security policy of a page that holds the import map. */
    String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(importMap.getBytes(StandardCharsets.UTF_8));
            return ContentSecurity.withScripts("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
