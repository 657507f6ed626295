package kz.dalel.verification.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.quarter.CycleId;
import kz.dalel.quarter.Cycles;
import kz.dalel.shared.Download;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.spreadsheet.TableFile;
import kz.dalel.spreadsheet.TableFile.Column;
import kz.dalel.tasks.CurrentPerson;
import kz.dalel.verification.OpenSecondCheck;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.SaveSecondDraft;
import kz.dalel.verification.SecondCheckFigures;
import kz.dalel.verification.SecondCheckId;
import kz.dalel.verification.SecondCheckItem;
import kz.dalel.verification.SecondChecks;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictDraft;
import kz.dalel.verification.VerdictDraftConflict;
import kz.dalel.verification.VerdictRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Second checks: what is to be decided, what is marked so far, and what came of all of a quarter's. */
@RestController
@RequestMapping("/camunda/api/dalel")
class SecondCheckController {

    private static final Messages MESSAGES = Messages.of("verification");
    private static final int WIDE = 36;
    private static final int NARROW = 16;
    private static final int PERCENT = 100;

    private final SecondChecks checks;
    private final SaveSecondDraft saveDraft;
    private final Cycles cycles;
    private final PersonNames names;
    private final CurrentPerson person;
    private final Clock clock;

    SecondCheckController(
            SecondChecks checks,
            SaveSecondDraft saveDraft,
            Cycles cycles,
            PersonNames names,
            CurrentPerson person,
            Clock clock) {
        this.checks = checks;
        this.saveDraft = saveDraft;
        this.cycles = cycles;
        this.names = names;
        this.person = person;
        this.clock = clock;
    }

    @GetMapping("/second-checks/{id}")
    SheetView sheet(@PathVariable SecondCheckId id) {
        SecondChecks.Sheet sheet = checks.of(person.id(), id);
        Function<PersonId, String> nameOf = names.remembering();
        return new SheetView(
                sheet.submission().id(),
                sheet.disputed(),
                sheet.items().stream().map(item -> ItemView.of(item, sheet.disputed(), nameOf)).toList(),
                sheet.draft().revision(),
                sheet.draft().rows(),
                Arrays.stream(RejectionReason.values())
                        .filter(RejectionReason::isForPeople)
                        .map(reason -> new ReasonView(reason, reason.title()))
                        .toList(),
                sheet.lines());
    }

    @PutMapping("/second-checks/{id}/draft")
    SavedView save(@PathVariable SecondCheckId id, @RequestBody DraftRequest request) {
        VerdictDraft draft =
                saveDraft.handle(person.id(), id, request.revision(), VerdictRow.JSON.read(request.rows()));
        return new SavedView(draft.revision(), draft.savedAt());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    LostView lost(VerdictDraftConflict conflict) {
        return new LostView(
                conflict.kind().name(),
                Messages.sentence(conflict),
                conflict.savedBy(),
                conflict.kept().savedAt(),
                conflict.kept().revision());
    }

    /** What came of a quarter's second checks. */
    @GetMapping("/cycles/{cycle}/second-checks")
    FiguresView figures(@PathVariable CycleId cycle) {
        Function<PersonId, String> nameOf = names.remembering();
        return new FiguresView(
                checks.perMille(cycle),
                checks.open(person.id(), cycle).stream().map(each -> OpenView.of(each, nameOf, clock.instant())).toList(),
                checks.figures(person.id(), cycle).stream().map(each -> FigureView.of(each, nameOf)).toList());
    }

    @GetMapping("/cycles/{cycle}/second-checks/file")
    ResponseEntity<byte[]> file(@PathVariable CycleId cycle) {
        Function<PersonId, String> nameOf = names.remembering();
        String name = MESSAGES.text("verification.second.file", cycles.get(cycle).quarter().toString());
        TableFile table = new TableFile(
                name,
                Stream.of("indicator", "verifier", "drawn", "agreed", "disputed", "changed", "notDone", "share")
                        .map(column -> new Column(
                                MESSAGES.text("verification.second.column." + column), "verifier".equals(column) ? WIDE : NARROW))
                        .toList(),
                checks.figures(person.id(), cycle).stream().map(each -> row(each, nameOf)).toList());
        return Download.of(name + ".xlsx", Download.XLSX, table.xlsx(name));
    }

    private static List<Object> row(SecondCheckFigures figures, Function<PersonId, String> nameOf) {
        int looked = figures.agreed() + figures.disputed();
        return Arrays.asList(
                figures.indicator().value(),
                nameOf.apply(figures.verifier()),
                figures.drawn(),
                figures.agreed(),
                figures.disputed(),
                figures.changed(),
                figures.notDone(),
                looked == 0 ? null : figures.disputed() * PERCENT / looked);
    }

    /** What was marked, as it comes over the wire. */
    record DraftRequest(long revision, JsonNode rows) {}

    /** What is kept. */
    record SavedView(long revision, Instant savedAt) {}

    /** Why a draft was not kept, and whose was. */
    record LostView(String type, String message, String savedBy, Instant savedAt, long revision) {}

    /**
     * What is to be decided.
     *
     * @param disputed whether both verdicts are given and differ
     * @param clauseHint the indicator's lines in the regulation, to begin a clause with
     */
    record SheetView(
            SubmissionId submission,
            boolean disputed,
            List<ItemView> items,
            long revision,
            List<VerdictRow> rows,
            List<ReasonView> reasons,
            String clauseHint) {}

    /** A reason to choose. */
    record ReasonView(RejectionReason code, String title) {}

    /**
     * An item; what it says comes with its submission.
     *
     * @param first the first verdict; null while the second is being found
     * @param second the second verdict; null likewise
     */
    record ItemView(VersionId versionId, GivenView first, GivenView second) {

        static ItemView of(SecondCheckItem item, boolean disputed, Function<PersonId, String> nameOf) {
            return new ItemView(
                    item.first().version(),
                    disputed ? GivenView.of(item.first(), nameOf) : null,
                    disputed ? item.second().map(second -> GivenView.of(second, nameOf)).orElse(null) : null);
        }
    }

    /** A verdict. */
    record GivenView(
            Outcome outcome,
            Long quantity,
            RejectionReason reasonCode,
            String reasonTitle,
            String clause,
            String comment,
            String decidedBy,
            Instant decidedAt) {

        static GivenView of(Verdict verdict, Function<PersonId, String> nameOf) {
            return new GivenView(
                    verdict.outcome(),
                    verdict.quantity(),
                    verdict.reason(),
                    verdict.reason() == null ? null : verdict.reason().title(),
                    verdict.clause(),
                    verdict.comment(),
                    nameOf.apply(verdict.decidedBy()),
                    verdict.decidedAt());
        }
    }

    /**
     * A quarter's second checks.
     *
     * @param perMille how many of a thousand items are drawn
     * @param open what somebody still has to do something about
     */
    record FiguresView(int perMille, List<OpenView> open, List<FigureView> figures) {}

    /**
     * See {@link OpenSecondCheck}.
     *
     * @param verifier null where the head of verification has to decide
     */
    record OpenView(
            String bodyName, IndicatorCode indicator, int items, String verifier, Instant deadline, boolean overdue) {

        static OpenView of(OpenSecondCheck open, Function<PersonId, String> nameOf, Instant now) {
            return new OpenView(
                    open.bodyName(),
                    open.indicator(),
                    open.items(),
                    open.verifier().map(nameOf).orElse(null),
                    open.deadline(),
                    now.isAfter(open.deadline()));
        }
    }

    /** See {@link SecondCheckFigures}. */
    record FigureView(
            String verifier, IndicatorCode indicator, int drawn, int agreed, int disputed, int changed, int notDone) {

        static FigureView of(SecondCheckFigures each, Function<PersonId, String> nameOf) {
            return new FigureView(
                    nameOf.apply(each.verifier()),
                    each.indicator(),
                    each.drawn(),
                    each.agreed(),
                    each.disputed(),
                    each.changed(),
                    each.notDone());
        }
    }
}
