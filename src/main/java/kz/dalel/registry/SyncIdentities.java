package kz.dalel.registry;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings logins and their groups in line with the roles that hold today. Run at start and once a day: a role may begin or
 * end by its date alone, without anybody changing anything.
 */
@Service
public class SyncIdentities {

    private final Membership membership;

    SyncIdentities(Membership membership) {
        this.membership = membership;
    }

    @Transactional
    public void handle() {
        membership.refreshEverybody();
    }
}
