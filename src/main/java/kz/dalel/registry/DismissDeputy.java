package kz.dalel.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.persistence.DeputyRows;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a deputyship before its time: whoever came back early gets the work again at once. One that has not begun never
 * begins; of one that has, the deputy keeps the role until the day is over, and what was done stays done.
 */
@Service
public class DismissDeputy {

    private final DeputyAccess access;
    private final DeputyRows rows;
    private final RegistryTables registry;
    private final ApplicationEventPublisher news;
    private final Ledger ledger;
    private final Clock clock;

    DismissDeputy(
            DeputyAccess access,
            DeputyRows rows,
            RegistryTables registry,
            ApplicationEventPublisher news,
            Ledger ledger,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.registry = registry;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code NOT_FOUND} if there is no such deputyship; {@code FORBIDDEN} unless the actor might have named
     *     the deputy; {@code CONFLICT} if it has ended
     */
    @Transactional
    public void handle(PersonId actor, DeputyId id) {
        registry.lock();
        Deputy deputy = rows.find(id)
                .orElseThrow(() -> new UserError(UserError.Kind.NOT_FOUND, "registry.deputy.unknown"));
        access.require(actor, deputy.person(), deputy.role());
        LocalDate today = LocalDate.now(clock);
        if (deputy.end().isPresent() || deputy.to().isBefore(today)) {
            throw new UserError(UserError.Kind.CONFLICT, "registry.deputy.ended", Language.current().write(deputy.to()));
        }
        boolean begun = !deputy.from().isAfter(today);
        rows.end(id, begun ? today : deputy.from().minusDays(1), actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.record(actor, LedgerAct.DEPUTY_DISMISSED, deputy.person().value());
        if (begun) {
            news.publishEvent(new DeputyChanged(deputy.person(), deputy.role()));
        }
    }
}
