package kz.dalel.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.persistence.BodyQueries;
import kz.dalel.registry.persistence.ConflictRows;
import kz.dalel.registry.persistence.RegistryTables;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever decides declares a conflict of interest with a body, or a supervisor records one. From its first day on the person decides
 * nothing about the body, and what he or she has of it goes to others: at once if it holds today, else in the night before.
 */
@Service
public class DeclareConflict {

    private static final int LONGEST_GROUNDS = 2_000;

    /** A day further away is a slip of the keyboard. */
    private static final int MOST_YEARS = 50;

    private final People people;
    private final BodyQueries bodies;
    private final ConflictAccess access;
    private final ConflictTerms terms;
    private final ConflictRows rows;
    private final RegistryTables registry;
    private final Directory directory;
    private final ApplicationEventPublisher news;
    private final Ledger ledger;
    private final Clock clock;

    DeclareConflict(
            People people,
            BodyQueries bodies,
            ConflictAccess access,
            ConflictTerms terms,
            ConflictRows rows,
            RegistryTables registry,
            Directory directory,
            ApplicationEventPublisher news,
            Ledger ledger,
            Clock clock) {
        this.people = people;
        this.bodies = bodies;
        this.access = access;
        this.terms = terms;
        this.rows = rows;
        this.registry = registry;
        this.directory = directory;
        this.news = news;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @throws UserError {@code NOT_FOUND} if person or body are not registered; {@code FORBIDDEN} unless the actor may declare it ({@link
     *     ConflictAccess}); {@code INVALID} without grounds or if the days make no sense; {@code CONFLICT} if one of the kind is declared
     *     for some of the days already: by whom and when
     */
    @Transactional
    public ConflictId handle(Command command) {
        registry.lock();
        requireKnown(command);
        access.requireToDeclare(command.actor(), command.person(), command.body());
        String grounds = Grounds.require(command.grounds(), "grounds", LONGEST_GROUNDS);
        Optional<LocalDate> to = command.to().or(() -> lastDayOf(command));
        LocalDate today = LocalDate.now(clock);
        requireDays(command.from(), to, today);
        requireNew(command, to);
        DeclaredConflict conflict = new DeclaredConflict(
                ConflictId.random(),
                command.person(),
                command.body(),
                command.kind(),
                grounds,
                command.from(),
                to,
                command.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        rows.insert(conflict);
        ledger.record(command.actor(), LedgerAct.CONFLICT_DECLARED, matterOf(conflict));
        if (conflict.holdsOn(today)) {
            ConflictAccess.DECIDING.forEach(role -> directory.giveBackTasks(conflict.person(), role, conflict.body()));
            news.publishEvent(new ConflictDeclared(conflict.person(), conflict.body()));
        }
        return conflict.id();
    }

    /** What is told of in the ledger: the grounds are not, since they tell of families and the ledger is for ever. */
    static String matterOf(DeclaredConflict conflict) {
        return conflict.person() + "/" + conflict.body();
    }

    private void requireKnown(Command command) {
        if (people.person(command.person()).isEmpty()) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.personUnknown", command.person().value());
        }
        if (!bodies.exists(command.body())) {
            throw new UserError(UserError.Kind.NOT_FOUND, "registry.conflict.bodyUnknown", command.body().value());
        }
    }

    /** A former employer's conflict is counted from the last day there, as the registry's are. */
    private Optional<LocalDate> lastDayOf(Command command) {
        return command.kind() == ConflictKind.FORMER_EMPLOYER
                ? Optional.of(command.from().plusYears(terms.formerBodyYears()))
                : Optional.empty();
    }

    private static void requireDays(LocalDate from, Optional<LocalDate> to, LocalDate today) {
        if (to.filter(from::isAfter).isPresent()) {
            throw refusal("order");
        }
        if (to.filter(today::isAfter).isPresent()) {
            throw refusal("past", Language.current().write(to.get()));
        }
        boolean readable = from.isAfter(today.minusYears(MOST_YEARS))
                && from.isBefore(today.plusYears(MOST_YEARS))
                && to.filter(day -> day.isAfter(today.plusYears(MOST_YEARS))).isEmpty();
        if (!readable) {
            throw refusal("farAway", Integer.toString(MOST_YEARS));
        }
    }

    private void requireNew(Command command, Optional<LocalDate> to) {
        rows.overlapping(command.person(), command.body(), command.kind(), command.from(), to).ifPresent(known -> {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "registry.conflict.already",
                    people.person(known.declaredBy()).map(Person::name).orElse(known.declaredBy().value()),
                    Language.current().write(LocalDate.ofInstant(known.declaredAt(), clock.getZone())),
                    Language.current().write(known.from()),
                    known.lastDay().map(Language.current()::write).orElse("…"));
        });
    }

    private static UserError refusal(String code, Object... arguments) {
        return new UserError(UserError.Kind.INVALID, "registry.conflict." + code, arguments);
    }

    /**
     * What is declared.
     *
     * @param actor who declares it
     * @param person who must not decide
     * @param body about which body
     * @param kind what the conflict is
     * @param grounds how it comes about; null is refused
     * @param from first day; of a former employer the last day there
     * @param to last day; empty: of a former employer some years later, else until it is ended
     */
    public record Command(
            PersonId actor,
            PersonId person,
            BodyId body,
            ConflictKind kind,
            String grounds,
            LocalDate from,
            Optional<LocalDate> to) {}
}
