package kz.dalel.registry.process;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.registry.domain.Directory;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * People as users of the process engine, their roles as its groups. The engine's own permissions are not asked: whether the
 * act is allowed has been decided by the use case, and the person acting is usually no administrator of the engine.
 */
@Component
class CamundaDirectory implements Directory {

    private static final String GROUP_TYPE = "WORKFLOW";
    private static final Set<String> WHOLE_SYSTEM_GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

    private static final int SECRET_BYTES = 32;

    /** Every process about a body has it in this variable. */
    private static final String BODY = "body";

    private final IdentityService identities;
    private final TaskService tasks;
    private final SecureRandom random = new SecureRandom();

    CamundaDirectory(IdentityService identities, TaskService tasks) {
        this.identities = identities;
        this.tasks = tasks;
    }

    @Override
    public void enter(Person person) {
        asSystem(() -> {
            User known = user(person.id());
            User user = known == null ? newUser(person.id()) : known;
            EngineName name = EngineName.of(person.name());
            if (known == null || !name.isThatOf(user) || !Objects.equals(person.email(), user.getEmail())) {
                user.setFirstName(name.first());
                user.setLastName(name.last());
                user.setEmail(person.email());
                identities.saveUser(user);
            }
        });
    }

    @Override
    public void setRoles(PersonId person, Set<HeldRole> roles) {
        asSystem(() -> {
            Set<String> wanted = roles.stream().flatMap(CamundaDirectory::groupsOf).collect(Collectors.toSet());
            Set<String> present = identities.createGroupQuery().groupMember(person.value()).list().stream()
                    .map(Group::getId)
                    .filter(CamundaDirectory::standsForRole)
                    .collect(Collectors.toSet());
            for (String group : difference(present, wanted)) {
                identities.deleteMembership(person.value(), group);
                giveBack(person, group);
            }
            for (String group : difference(wanted, present)) {
                requireGroupOfBody(group);
                identities.createMembership(person.value(), group);
            }
        });
    }

    @Override
    public void giveBackTasks(PersonId person, HeldRole role) {
        asSystem(() -> giveBack(person, role.body().map(role.role()::groupOf).orElse(role.role().group())));
    }

    @Override
    public void giveBackTasks(PersonId person, Role role, BodyId body) {
        asSystem(() -> giveBack(taken(person, role.group()).processVariableValueEquals(BODY, body.value())));
    }

    /** Somebody who is away must not keep what others could do. */
    private void giveBack(PersonId person, String group) {
        giveBack(taken(person, group));
    }

    private TaskQuery taken(PersonId person, String group) {
        return tasks.createTaskQuery()
                .taskAssignee(person.value())
                .taskCandidateGroup(group)
                .includeAssignedTasks();
    }

    private void giveBack(TaskQuery taken) {
        taken.list().forEach(task -> tasks.setAssignee(task.getId(), null));
    }

    @Override
    public boolean hasPassword(PersonId person, InitialPassword password) {
        return identities.checkPassword(person.value(), password.value());
    }

    @Override
    public void setPassword(PersonId person, InitialPassword password) {
        asSystem(() -> {
            User user = user(person);
            user.setPassword(password.value());
            identities.saveUser(user);
        });
    }

    /** Nobody knows the password: the engine cannot do without one, it fails when such a person tries to log in. */
    private User newUser(PersonId person) {
        User user = identities.newUser(person.value());
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        user.setPassword(Base64.getEncoder().encodeToString(secret));
        return user;
    }

    private User user(PersonId person) {
        return identities.createUserQuery().userId(person.value()).singleResult();
    }

    /** The groups of the whole system are there since the start of the application; those of a body come with its people. */
    private void requireGroupOfBody(String id) {
        roleOfBody(id).ifPresent(role -> {
            if (identities.createGroupQuery().groupId(id).count() == 0) {
                String body = id.substring(role.group().length() + 1);
                Group group = identities.newGroup(id);
                group.setName(Messages.kept("registry").text("registry.groupOfBody." + role.code(), body));
                group.setType(GROUP_TYPE);
                identities.saveGroup(group);
            }
        });
    }

    private static Stream<String> groupsOf(HeldRole held) {
        return Stream.concat(
                Stream.of(held.role().group()), held.body().map(body -> held.role().groupOf(body)).stream());
    }

    private static boolean standsForRole(String group) {
        return WHOLE_SYSTEM_GROUPS.contains(group) || roleOfBody(group).isPresent();
    }

    private static Optional<Role> roleOfBody(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isOfBody() && group.startsWith(role.group() + "-"))
                .findFirst();
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private void asSystem(Runnable act) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            act.run();
        } finally {
            identities.setAuthentication(caller);
        }
    }
}
