package kz.dalel.platform.demo;

import java.util.Set;
import java.util.stream.Collectors;
import kz.dalel.evidence.CarryOverItems;
import kz.dalel.evidence.EarlierItems.EarlierItem;
import kz.dalel.evidence.OfferEarlierItems;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes items of the demo's closed quarter over, as an officer would. */
@Component
@Profile("demo")
class EarlierEvidence {

    private final OfferEarlierItems offer;
    private final CarryOverItems carryOver;

    EarlierEvidence(OfferEarlierItems offer, CarryOverItems carryOver) {
        this.offer = offer;
        this.carryOver = carryOver;
    }

    /** Fills the draft, which is empty, with all that is proposed. */
    void takeOver(PersonId officer, Submission submission) {
        Set<VersionId> proposed = offer.handle(officer, submission.id()).items().stream()
                .filter(EarlierItem::suggested)
                .map(item -> item.version().id())
                .collect(Collectors.toSet());
        carryOver.handle(new CarryOverItems.Command(officer, submission.id(), 0, proposed));
    }
}
