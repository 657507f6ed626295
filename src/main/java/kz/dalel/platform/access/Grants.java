package kz.dalel.platform.access;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine beyond the tasks it is a candidate for, which the engine grants by itself. It is little: what
 * follows from a decision is done in the application's name.
 */
@Component
class Grants {

    private static final String QUARTER_CYCLE = "quarter-cycle";

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void establish() {
        for (Group group : Group.values()) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        establishSupervisors();
        for (Resource resource : Resources.values()) {
            grant(Group.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    /** They open the quarter, and see every matter in Cockpit; what has failed they mend by an act of ours, not in the engine. */
    private void establishSupervisors() {
        grant(Group.SUPERVISORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Group.SUPERVISORS, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_INSTANCE, Permissions.READ_TASK,
                Permissions.READ_HISTORY);
        grant(Group.SUPERVISORS, Resources.PROCESS_DEFINITION, QUARTER_CYCLE, Permissions.READ, Permissions.CREATE_INSTANCE);
        // Without it Tasklist would not offer the start.
        grant(Group.SUPERVISORS, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.READ, Permissions.CREATE);
        grant(Group.SUPERVISORS, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
    }

    /** Grants exactly these permissions; what was granted of this resource before is replaced. */
    void grant(Group group, Resource resource, String resourceId, Permission... permissions) {
        List<Authorization> found = authorizations.createAuthorizationQuery().groupIdIn(group.id()).resourceType(resource).resourceId(resourceId)
                .authorizationType(Authorization.AUTH_TYPE_GRANT).list();
        Authorization authorization = found.isEmpty() ? create(group, resource, resourceId) : found.get(0);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    /** Takes away what an earlier release granted to groups of ours other than these. */
    void revokeFromOthers(List<Group> holders, Resource resource, String resourceId) {
        String[] others = Arrays.stream(Group.values()).filter(group -> !holders.contains(group)).map(Group::id).toArray(String[]::new);
        if (others.length > 0) {
            authorizations.createAuthorizationQuery().groupIdIn(others).resourceType(resource).resourceId(resourceId)
                    .authorizationType(Authorization.AUTH_TYPE_GRANT).list().forEach(granted -> authorizations.deleteAuthorization(granted.getId()));
        }
    }

    private Authorization create(Group group, Resource resource, String resourceId) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group.id());
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        return authorization;
    }
}
