package kz.dalel.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.dalel.ledger.Ledger;
import kz.dalel.registry.domain.Directory;
import kz.dalel.registry.domain.Problems;
import kz.dalel.registry.domain.RegistryChange;
import kz.dalel.registry.load.RegistryReader;
import kz.dalel.shared.Language;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.spreadsheet.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a registry file over: what is new in it or different holds from a day on, what it leaves out stays as it is, and what
 * has a last day ends. All of the file or nothing.
 */
@Service
public class ImportRegistry {

    private final RegistryUpdate update;
    private final Membership membership;
    private final Directory directory;

    ImportRegistry(RegistryUpdate update, Membership membership, Directory directory) {
        this.update = update;
        this.membership = membership;
        this.directory = directory;
    }

    /** @throws ImportRefused with everything that is wrong, by table, row and column */
    @Transactional
    public ImportReport handle(Command command) {
        Problems problems = new Problems();
        List<Table> tables = command.file().tables();
        RegistryChange change = RegistryReader.read(tables, command.validFrom(), problems);
        RegistryPlan plan = update.plan(change, problems);
        problems.throwIfAny(tables.stream().map(Table::label).toList());
        if (!command.checkOnly()) {
            update.write(plan, new Decision(Ledger.OPERATOR, Messages.kept("registry")
                    .text("registry.byImport", Language.RUSSIAN.write(command.validFrom()))));
            membership.refresh(change.people().stream()
                    .map(row -> row.value().person().id())
                    .distinct()
                    .toList());
            plan.newPeople().forEach(person -> command.passwords()
                    .apply(person)
                    .ifPresent(password -> directory.setPassword(person, password)));
        }
        return plan.report();
    }

    /**
     * @param validFrom the day from which the file holds; nothing is altered for the days before it
     * @param checkOnly whether to look for problems and report only
     * @param passwords gives a password to a person who was not known before; without one the person cannot log in by password
     */
    public record Command(
            RegistryFile file,
            LocalDate validFrom,
            boolean checkOnly,
            Function<PersonId, Optional<InitialPassword>> passwords) {

        /** An import that sets no passwords. */
        public Command(RegistryFile file, LocalDate validFrom) {
            this(file, validFrom, false, person -> Optional.empty());
        }
    }
}
