package kz.dalel.platform.database;

import kz.dalel.shared.UserError;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the application's own role may do to the tables of another: {@code R__application_rights.sql} says so, table by table. */
@Component
public class ApplicationRights {

    private final JdbcClient jdbc;

    ApplicationRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives a role the rights of the application and takes all others, by the owner of the tables.
     *
     * @throws UserError if there is no such role, or if it is one that rights do not bind
     */
    @Transactional
    public void grantTo(String role) {
        requireBound(role);
        jdbc.sql("call dalel.grant_application_rights(:role)").param("role", role).update();
    }

    /**
     * @throws UserError if there is no such role, or if it is one that rights do not bind: a superuser, whoever asks, and whoever is a
     *     member of that role
     */
    private void requireBound(String role) {
        boolean bound = jdbc.sql("""
                        select not rolsuper and not pg_has_role(oid, current_user::regrole, 'member')
                        from pg_roles where rolname = :role
                        """)
                .param("role", role)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new UserError(UserError.Kind.INVALID, "platform.noSuchRole", role));
        if (!bound) {
            throw new UserError(UserError.Kind.INVALID, "platform.roleNotBound", role);
        }
    }
}
