package kz.dalel.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.dalel.evidence.domain.Contents;
import kz.dalel.evidence.domain.ReceiptContent;
import kz.dalel.evidence.persistence.ItemQueries;
import kz.dalel.evidence.persistence.ReceiptRows;
import kz.dalel.shared.CanonicalJson;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UserError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out what a receipt's hash is over, written anew from what is stored: were a single character changed since, the hash
 * of this text would be another one than the receipt's.
 */
@Service
public class ProveReceipt {

    private final ReceiptRows receipts;
    private final Submissions submissions;
    private final SubmissionAccess access;
    private final ItemQueries items;

    ProveReceipt(ReceiptRows receipts, Submissions submissions, SubmissionAccess access, ItemQueries items) {
        this.receipts = receipts;
        this.submissions = submissions;
        this.access = access;
        this.items = items;
    }

    /**
     * @param reader whoever may read the submission
     * @param number of the receipt
     * @throws UserError {@code NOT_FOUND} if there is no such receipt, or none that the person may know of
     */
    @Transactional(readOnly = true)
    public ReceiptProof handle(PersonId reader, String number) {
        Receipt receipt = receipts.find(number).orElseThrow(ProveReceipt::unknown);
        Submission submission = submissions.get(receipt.submission());
        if (!access.mayRead(reader, submission)) {
            throw unknown();
        }
        return proof(receipt, submission);
    }

    /** Written anew from what is stored now, for nobody in particular. */
    ReceiptProof proof(Receipt receipt, Submission submission) {
        List<ItemVersion> received = received(receipt);
        return new ReceiptProof(
                receipt,
                submission,
                ReceiptContent.of(receipt, submission, received),
                received.stream()
                        .map(version -> new ReceiptProof.Item(
                                version.contentHash(), CanonicalJson.of(Contents.members(version.content()))))
                        .toList());
    }

    /** A withdrawal adds versions to the round that it takes back: what came in with the receipt came before them. */
    private List<ItemVersion> received(Receipt receipt) {
        Map<ItemId, ItemVersion> first = items.all(receipt.submission()).stream()
                .filter(version -> version.appeal().isEmpty() && version.round() == receipt.round())
                .collect(Collectors.toMap(
                        ItemVersion::itemId,
                        version -> version,
                        (one, other) -> one.number() < other.number() ? one : other));
        return first.values().stream()
                .sorted(Comparator.comparing(version -> version.itemId().toString()))
                .toList();
    }

    private static UserError unknown() {
        return new UserError(UserError.Kind.NOT_FOUND, "evidence.unknownReceipt");
    }
}
