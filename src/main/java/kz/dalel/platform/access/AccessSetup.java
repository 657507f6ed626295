package kz.dalel.platform.access;

import kz.dalel.shared.Language;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has groups, their permissions and their filters in the engine. Runs at every start and changes nothing that is right already. */
@Service
public class AccessSetup {

    /** Any number, as long as nothing else in this database locks the same one. */
    private static final long LOCK = 2_026_114_317L;

    private final IdentityService identities;
    private final Grants grants;
    private final TaskFilters filters;
    private final MessageSource messages;
    private final JdbcClient database;

    AccessSetup(IdentityService identities, Grants grants, TaskFilters filters, MessageSource messages, JdbcClient database) {
        this.identities = identities;
        this.grants = grants;
        this.filters = filters;
        this.messages = messages;
        this.database = database;
    }

    /** Several nodes that start at once wait for each other. */
    @Transactional
    public void establish() {
        database.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(rows -> { });
        for (Group group : Group.values()) {
            if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
                org.camunda.bpm.engine.identity.Group created = identities.newGroup(group.id());
                created.setName(messages.getMessage(group.nameKey(), null, Language.RUSSIAN.locale()));
                created.setType("WORKFLOW");
                identities.saveGroup(created);
            }
        }
        grants.establish();
        filters.establish();
    }
}
