package jarchi.ingest.route;

import jarchi.ingest.RunningDesk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that the running service answers to, as it knows it itself. */
final class RunningRoutes {
    /** Answered by filters, which no mapping tells of; and what nothing answers to. */
    private static final List<String> BEFORE_ALL_MAPPINGS = List.of(
            "POST /desk/sign-in",
            "POST /desk/sign-out",
            "GET /{*anything}",
            "GET /desk/{*anything}",
            "GET /desk/api/{*anything}");

    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w-]+(?:\\|[\\w-]+)+)}");

    private RunningRoutes() {}

    static Set<String> of(RunningDesk desk) {
        var routes = new TreeSet<>(BEFORE_ALL_MAPPINGS);
        for (var mapping : desk.parts(RequestMappingInfoHandlerMapping.class)) {
            mapping.getHandlerMethods().keySet().forEach(info -> routes.addAll(of(info)));
        }
        for (var mapping : desk.parts(SimpleUrlHandlerMapping.class)) {
            mapping.getHandlerMap().keySet().forEach(path -> routes.add("GET " + path));
        }
        for (var mapping : desk.parts(RouterFunctionMapping.class)) {
            if (mapping.getRouterFunction() != null) {
                throw new IllegalStateException("routes of another kind: " + mapping.getRouterFunction());
            }
        }
        return routes;
    }

    private static List<String> of(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return info.getPatternValues().stream()
                .flatMap(RunningRoutes::eachChoice)
                .flatMap(path -> (methods.isEmpty() ? Stream.of("ANY") : methods.stream())
                        .map(method -> method + " " + (path.isEmpty() ? "/" : path)))
                .toList();
    }

    /** {@code /{deed:publish|correct}} are two routes. */
    private static Stream<String> eachChoice(String path) {
        return CHOICE.matcher(path)
                .results()
                .findFirst()
                .map(choice ->
                        Stream.of(choice.group(1).split("\\|", -1)).flatMap(one -> eachChoice(with(one, choice, path))))
                .orElse(Stream.of(path));
    }

    private static String with(String one, MatchResult choice, String path) {
        return path.substring(0, choice.start()) + one + path.substring(choice.end());
    }
}
