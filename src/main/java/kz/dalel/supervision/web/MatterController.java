package kz.dalel.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import kz.dalel.evidence.PersonNames;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.shared.PersonId;
import kz.dalel.supervision.WatchedMatter;
import kz.dalel.supervision.WatchedMatters;
import kz.dalel.supervision.web.MatterViews.LineView;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a process instance carries, for its tab in Cockpit. */
@RestController
@RequestMapping("/camunda/api/dalel/supervision/instances")
class MatterController {

    private final WatchedMatters matters;
    private final MatterViews views;
    private final PersonNames names;
    private final CurrentPerson person;

    MatterController(WatchedMatters matters, MatterViews views, PersonNames names, CurrentPerson person) {
        this.matters = matters;
        this.views = views;
        this.names = names;
        this.person = person;
    }

    /** Without content where the instance carries nothing to tell of. */
    @GetMapping("/{id}")
    ResponseEntity<MatterView> matter(@PathVariable String id) {
        return matters.of(person.id(), id)
                .map(this::view)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private MatterView view(WatchedMatter matter) {
        Function<PersonId, String> nameOf = names.remembering();
        return new MatterView(
                matter.assessment().bodyName(),
                matter.assessment().quarter().toString(),
                views.of(matter.lines(), matter.edition()),
                matter.acts().stream().map(entry -> ActView.of(entry, nameOf)).toList());
    }

    /**
     * What an instance carries.
     *
     * @param lines its indicators, or the one that it carries
     * @param acts what was done last, the latest first
     */
    record MatterView(String bodyName, String quarter, List<LineView> lines, List<ActView> acts) {}

    /**
     * An act of the ledger.
     *
     * @param number its place in the ledger
     * @param who name of who did it; null where the system did
     * @param act what was done, in words
     * @param matter what it was about, as in {@code 2026-Q3/BODY/1.1.3}
     * @param reason why; null where none was asked for
     */
    record ActView(long number, Instant at, String who, String act, String matter, String reason) {

        static ActView of(LedgerEntry entry, Function<PersonId, String> nameOf) {
            return new ActView(
                    entry.sequence(),
                    entry.recordedAt(),
                    entry.actor().equals(Ledger.SYSTEM) ? null : nameOf.apply(entry.actor()),
                    entry.act().title(),
                    entry.matter(),
                    entry.reason().orElse(null));
        }
    }
}
