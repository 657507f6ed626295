package kz.dalel.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of our controllers answers a request to the engine's own interface in the engine's stead. What else of that interface may be
 * called at all is in the list of the gate.
 */
final class EngineApiRoutes {

    private static final String ENGINE = "/camunda/api/engine/engine/[^/]+";

    private static final List<Route> ANSWERED_BY_US = List.of(
            new Route("PUT", ENGINE + "/user/([^/]+)/credentials", "/camunda/api/dalel/people/$1/password"),
            new Route(ENGINE + "/task/([^/]+)/(?:complete|submit-form)", "/camunda/api/dalel/tasks/$1/complete"),
            new Route(ENGINE + "/task/([^/]+)/claim", "/camunda/api/dalel/tasks/$1/claim"),
            new Route(ENGINE + "/task/([^/]+)/unclaim", "/camunda/api/dalel/tasks/$1/unclaim"),
            new Route(ENGINE + "/process-definition/key/([^/]+)/(?:start|submit-form)", "/camunda/api/dalel/process-definitions/key/$1/start"),
            new Route(ENGINE + "/process-definition/([^/]+)/(?:start|submit-form)", "/camunda/api/dalel/process-definitions/$1/start"));

    private EngineApiRoutes() {
    }

    static Optional<String> answeredAt(String method, String path) {
        for (Route route : ANSWERED_BY_US) {
            Matcher matcher = route.from.matcher(path);
            if (route.method.equals(method) && matcher.matches()) {
                return Optional.of(matcher.replaceFirst(route.to));
            }
        }
        return Optional.empty();
    }

    private record Route(String method, Pattern from, String to) {

        private Route(String from, String to) {
            this("POST", from, to);
        }

        private Route(String method, String from, String to) {
            this(method, Pattern.compile(from), to);
        }
    }
}
