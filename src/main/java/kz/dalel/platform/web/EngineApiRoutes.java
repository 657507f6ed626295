package kz.dalel.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of our controllers answers a request to the engine's own interface in the engine's stead, and which requests nobody may make:
 * those by which a person could change a matter past its use case.
 */
final class EngineApiRoutes {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ENGINE_API = "/camunda/api/engine/";
    private static final String ENGINE = ENGINE_API + "engine/[^/]+";

    private static final List<Route> ANSWERED_BY_US = List.of(
            new Route(ENGINE + "/task/([^/]+)/(?:complete|submit-form)", "/camunda/api/dalel/tasks/$1/complete"),
            new Route(ENGINE + "/task/([^/]+)/claim", "/camunda/api/dalel/tasks/$1/claim"),
            new Route(ENGINE + "/task/([^/]+)/unclaim", "/camunda/api/dalel/tasks/$1/unclaim"),
            new Route(ENGINE + "/process-definition/key/([^/]+)/(?:start|submit-form)", "/camunda/api/dalel/process-definitions/key/$1/start"),
            new Route(ENGINE + "/process-definition/([^/]+)/(?:start|submit-form)", "/camunda/api/dalel/process-definitions/$1/start"));

    /** Queries may be sent by POST. Comments are harmless. */
    private static final Pattern OPEN = Pattern.compile(ENGINE + "/task(?:/count|/[^/]+/comment/create)?");

    private static final Pattern CHANGES_A_MATTER = Pattern.compile(ENGINE
            + "/(?:task|execution|message|signal|condition|external-task|modification|migration|case-execution|case-instance)(?:/.*)?"
            + "|" + ENGINE + "/process-definition/.*/(?:start|submit-form|restart|restart-async)"
            + "|" + ENGINE + "/process-instance/[^/]+/(?:modification|modification-async|variables|variables/.*)"
            + "|" + ENGINE + "/process-instance/(?:variables-async|message-async|delete|delete-historic-query-based)"
            + "|" + ENGINE + "/job/[^/]+/(?:execute|duedate|duedate/.*)"
            + "|" + ENGINE + "/history/.*(?:delete|set-removal-time|cleanup).*"
            + "|" + ENGINE + "/(?:deployment|filter)/create"
            + "|" + ENGINE + "/deployment/[^/]+/redeploy");

    /** Whatever else is deleted is part of a matter, or its history, or its model. */
    private static final Pattern MAY_BE_DELETED = Pattern.compile(ENGINE + "/(?:user|group|tenant|authorization|filter)/.+");

    /** Makes an administrator for anybody while there is none (CVE-2026-77226). Ours is made on the command line. */
    private static final Pattern SETUP = Pattern.compile("/camunda/api/admin/setup(?:/.*)?");

    private EngineApiRoutes() {
    }

    static boolean isForbidden(String method, String path) {
        if (SETUP.matcher(path).matches()) {
            return true;
        }
        if (READING.contains(method) || !path.startsWith(ENGINE_API) || answeredAt(method, path).isPresent()) {
            return false;
        }
        if ("DELETE".equals(method)) {
            return !MAY_BE_DELETED.matcher(path).matches();
        }
        return CHANGES_A_MATTER.matcher(path).matches() && !OPEN.matcher(path).matches();
    }

    static Optional<String> answeredAt(String method, String path) {
        if (!"POST".equals(method)) {
            return Optional.empty();
        }
        for (Route route : ANSWERED_BY_US) {
            Matcher matcher = route.from.matcher(path);
            if (matcher.matches()) {
                return Optional.of(matcher.replaceFirst(route.to));
            }
        }
        return Optional.empty();
    }

    private record Route(Pattern from, String to) {

        private Route(String from, String to) {
            this(Pattern.compile(from), to);
        }
    }
}
