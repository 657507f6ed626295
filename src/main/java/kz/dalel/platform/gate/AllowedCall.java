package kz.dalel.platform.gate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.registry.Role;

/**
 * A row of the list of what may be called.
 *
 * @param path the address, in which {@code {…}} stands for one part and {@code **} at the end for any number of them
 * @param methods HTTP methods; GET includes HEAD
 * @param who {@code anyone}, also without logging in; {@code everybody} who holds any role today; or codes of roles
 * @param own the query parameter that has to name the caller, so that people ask for what is theirs; null where there is none
 * @param why who needs the call for what
 */
record AllowedCall(String path, Set<String> methods, Set<String> who, String own, String why) {

    private static final String ANYONE = "anyone";
    private static final String EVERYBODY = "everybody";
    private static final Set<String> KNOWN = Stream.concat(Stream.of(ANYONE, EVERYBODY), Stream.of(Role.values()).map(Role::code))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS");

    AllowedCall {
        if (path == null || why == null || why.isBlank() || who.isEmpty() || !KNOWN.containsAll(who)
                || methods.isEmpty() || !METHODS.containsAll(methods)) {
            throw new IllegalArgumentException("a row that says nothing, or names a method or role that there is not: " + path + " " + methods + " " + who);
        }
    }

    boolean takes(String method) {
        return methods.contains("HEAD".equals(method) ? "GET" : method);
    }

    boolean isForAnyone() {
        return who.contains(ANYONE);
    }

    /** @param roles what the person holds today */
    boolean isFor(Set<Role> roles) {
        return isForAnyone() || who.contains(EVERYBODY) && !roles.isEmpty() || roles.stream().map(Role::code).anyMatch(who::contains);
    }
}
