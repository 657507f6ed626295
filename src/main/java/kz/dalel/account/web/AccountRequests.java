package kz.dalel.account.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.dalel.account.CloseAccount;
import kz.dalel.account.CreateAccount;
import kz.dalel.account.GiveRole;
import kz.dalel.account.TakeRole;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.Person;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;

/** What administrators ask for, as it comes over the wire. */
final class AccountRequests {

    private static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

    private AccountRequests() {}

    /** @param body null for roles of the whole system */
    private static HeldRole held(Role role, BodyId body) {
        if (role == null || role.isOfBody() != (body != null)) {
            throw invalid("account.roleIncomplete");
        }
        return new HeldRole(role, Optional.ofNullable(body));
    }

    private static LocalDate from(LocalDate from) {
        if (from == null) {
            throw invalid("account.fromMissing");
        }
        return from;
    }

    private static UserError invalid(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, code, arguments);
    }

    /**
     * @param email may be missing
     * @param body null for roles of the whole system
     * @param to null until further notice
     */
    record NewAccount(String login, String name, String email, Role role, BodyId body, LocalDate from, LocalDate to, String reason) {

        CreateAccount.Command command(PersonId actor) {
            return new CreateAccount.Command(actor, person(), held(role, body), AccountRequests.from(from), Optional.ofNullable(to), reason);
        }

        private Person person() {
            if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
                throw invalid("account.name", LONGEST_NAME);
            }
            String address = email == null || email.isBlank() ? null : email.strip();
            if (address != null && !EMAIL.matcher(address).matches()) {
                throw invalid("registry.notEmail", address);
            }
            return new Person(id(), name.strip(), address);
        }

        private PersonId id() {
            String typed = login == null ? "" : login.strip();
            try {
                return PersonId.of(typed);
            } catch (IllegalArgumentException e) {
                throw invalid("registry.notLogin", typed);
            }
        }
    }

    /**
     * @param body null for roles of the whole system
     * @param to null until further notice
     * @param seen number of the last change that the page shows
     */
    record RoleGift(Role role, BodyId body, LocalDate from, LocalDate to, String reason, long seen) {

        GiveRole.Command command(PersonId actor, PersonId person) {
            return new GiveRole.Command(actor, person, held(role, body), AccountRequests.from(from), Optional.ofNullable(to), reason, seen);
        }
    }

    /**
     * The end of a role, or of all of them.
     *
     * @param role null for all
     * @param body null for roles of the whole system
     * @param lastDay null to end at once
     * @param seen number of the last change that the page shows
     */
    record RoleEnd(Role role, BodyId body, LocalDate lastDay, String reason, long seen) {

        TakeRole.Command takeRole(PersonId actor, PersonId person) {
            return new TakeRole.Command(actor, person, held(role, body), Optional.ofNullable(lastDay), reason, seen);
        }

        CloseAccount.Command closeAccount(PersonId actor, PersonId person) {
            return new CloseAccount.Command(actor, person, Optional.ofNullable(lastDay), reason, seen);
        }
    }

    record Reason(String reason) {}
}
