package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.DeputyRows;
import kz.dalel.registry.persistence.RegistryTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings logins and their groups in line with the roles that hold today. Run at start and once a day: a role may begin or
 * end by its date alone, without anybody changing anything, and so may the time in which somebody stands in for another.
 */
@Service
public class SyncIdentities {

    private final RegistryTables tables;
    private final Membership membership;
    private final DeputyRows deputies;
    private final Directory directory;
    private final Clock clock;

    SyncIdentities(
            RegistryTables tables, Membership membership, DeputyRows deputies, Directory directory, Clock clock) {
        this.tables = tables;
        this.membership = membership;
        this.deputies = deputies;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    public void handle() {
        // Two nodes that start together, or an import meanwhile, would make the same groups twice.
        tables.lock();
        membership.refreshEverybody();
        LocalDate today = LocalDate.now(clock);
        deputies.on(today).stream()
                .filter(deputy -> deputy.isAtWorkOn(today) && deputy.ofWorkThatIsTaken())
                .forEach(deputy -> directory.giveBackTasks(deputy.person(), deputy.role()));
    }
}
