package kz.dalel.registry.domain;

import java.util.Set;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.InitialPassword;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;

/** Where people log in: the process engine's users and groups. Takes part in the caller's transaction. */
public interface Directory {

    /** Makes the person known, or brings name and address up to date. A new person has no usable password. */
    void enter(Person person);

    /**
     * Makes the person a member of exactly the groups of these roles; groups that no role stands for are left alone. What the
     * person has taken as a member of a group that is left goes back to that group.
     */
    void setRoles(PersonId person, Set<HeldRole> roles);

    /** Gives whatever the person has taken in the role back to everybody who holds it. */
    void giveBackTasks(PersonId person, HeldRole role);

    /** Gives back what of the body's the person has taken in the role, which is one of the whole system. */
    void giveBackTasks(PersonId person, Role role, BodyId body);

    /** Whether this is the person's password. A wrong one locks nobody out. */
    boolean hasPassword(PersonId person, InitialPassword password);

    void setPassword(PersonId person, InitialPassword password);
}
