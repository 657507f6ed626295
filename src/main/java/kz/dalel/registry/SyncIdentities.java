package kz.dalel.registry;

import kz.dalel.registry.persistence.RegistryTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings logins and their groups in line with the roles that hold today. Run at start and once a day: a role may begin or
 * end by its date alone, without anybody changing anything.
 */
@Service
public class SyncIdentities {

    private final RegistryTables tables;
    private final Membership membership;

    SyncIdentities(RegistryTables tables, Membership membership) {
        this.tables = tables;
        this.membership = membership;
    }

    @Transactional
    public void handle() {
        // Two nodes that start together, or an import meanwhile, would make the same groups twice.
        tables.lock();
        membership.refreshEverybody();
    }
}
