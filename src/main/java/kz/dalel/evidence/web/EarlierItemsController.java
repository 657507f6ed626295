package kz.dalel.evidence.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.dalel.evidence.CarryOverItems;
import kz.dalel.evidence.Draft;
import kz.dalel.evidence.EarlierItems;
import kz.dalel.evidence.EarlierItems.EarlierItem;
import kz.dalel.evidence.OfferEarlierItems;
import kz.dalel.evidence.PersonNames;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.RowErrors.RowError;
import kz.dalel.shared.UserError;
import kz.dalel.tasks.CurrentPerson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be taken over from the latest earlier quarter, and taking it over. */
@RestController
@RequestMapping("/camunda/api/dalel/submissions/{id}/earlier-items")
class EarlierItemsController {

    private static final Messages MESSAGES = Messages.of("evidence");

    private final OfferEarlierItems offerEarlierItems;
    private final CarryOverItems carryOverItems;
    private final PersonNames names;
    private final CurrentPerson person;

    EarlierItemsController(
            OfferEarlierItems offerEarlierItems,
            CarryOverItems carryOverItems,
            PersonNames names,
            CurrentPerson person) {
        this.offerEarlierItems = offerEarlierItems;
        this.carryOverItems = carryOverItems;
        this.names = names;
        this.person = person;
    }

    @GetMapping
    OfferView offer(@PathVariable SubmissionId id) {
        EarlierItems offered = offerEarlierItems.handle(person.id(), id);
        Function<PersonId, String> nameOf = names.remembering();
        return new OfferView(
                offered.quarter(),
                offered.items().stream()
                        .map(item -> OfferedView.of(item, nameOf.apply(item.version().submittedBy())))
                        .toList());
    }

    @PostMapping
    CarriedOver carryOver(@PathVariable SubmissionId id, @RequestBody CarryOverRequest request) {
        if (request.versions() == null || request.versions().isEmpty()) {
            throw new UserError(UserError.Kind.INVALID, "evidence.nothingChosen");
        }
        Draft draft = carryOverItems.handle(
                new CarryOverItems.Command(person.id(), id, request.revision(), request.versions()));
        return new CarriedOver(draft.revision(), draft.savedAt());
    }

    record CarryOverRequest(long revision, Set<VersionId> versions) {}

    record CarriedOver(long revision, Instant savedAt) {}

    /** @param quarter the quarter the items are of; null where there is nothing to take over */
    record OfferView(QuarterId quarter, List<OfferedView> items) {}

    /**
     * An item that can be taken over.
     *
     * @param item as it was submitted, with its verdict
     * @param record what people call it
     * @param inDraft whether the draft has it already
     * @param suggested whether it is ticked from the start
     * @param faults what has to be mended after taking it over, in words
     */
    record OfferedView(ItemView item, String record, boolean inDraft, boolean suggested, List<String> faults) {

        static OfferedView of(EarlierItem offered, String submittedBy) {
            return new OfferedView(
                    ItemView.of(offered.version(), null, submittedBy, true, offered.verdict(), null),
                    offered.source().record(),
                    offered.inDraft(),
                    offered.suggested(),
                    offered.faults().stream().map(OfferedView::sentence).toList());
        }

        private static String sentence(RowError fault) {
            return MESSAGES.text(fault.code(), fault.arguments().toArray());
        }
    }
}
