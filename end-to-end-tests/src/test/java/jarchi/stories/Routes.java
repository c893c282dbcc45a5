package jarchi.stories;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses at which the services show pages, as their classes declare them. */
final class Routes {
    private static final Set<String> NO_PAGES = Set.of("void", ResponseEntity.class.getName());
    private static final Pattern ALTERNATIVES = Pattern.compile("\\{\\w+:([\\w-]+(?:\\|[\\w-]+)+)}");

    private final List<PathPattern> patterns;

    private Routes(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    static Routes of(String... packages) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
        return new Routes(classes.stream()
                .filter(type -> type.isAnnotatedWith(Controller.class) && !type.isAnnotatedWith(RestController.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GetMapping.class))
                .filter(method -> !method.isAnnotatedWith(ResponseBody.class)
                        && !NO_PAGES.contains(method.getRawReturnType().getName()))
                .flatMap(Routes::addresses)
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    /** Those that none of the paths leads to. */
    Set<String> withoutAnyOf(Collection<String> paths) {
        var reached = paths.stream().flatMap(path -> leadingTo(path).stream()).collect(Collectors.toSet());
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(pattern -> !reached.contains(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The most exact one that the path matches. */
    Optional<String> leadingTo(String path) {
        var parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private static Stream<String> addresses(JavaMethod method) {
        var mapping = method.getAnnotationOfType(GetMapping.class);
        return Stream.of(mapping.value(), mapping.path()).flatMap(Stream::of).flatMap(Routes::alternatives);
    }

    /** Each deed has a page of its own. */
    private static Stream<String> alternatives(String address) {
        Matcher choice = ALTERNATIVES.matcher(address);
        return choice.find()
                ? Stream.of(choice.group(1).split("\\|", -1))
                        .map(one -> address.substring(0, choice.start()) + one + address.substring(choice.end()))
                : Stream.of(address);
    }
}
