package kz.dalel.verification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.evidence.VersionId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.verification.persistence.VerdictRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The items that count: current versions, evidence of appeals included, whose verdict accepts them in full or in part. */
@Service
@Transactional(readOnly = true)
public class AcceptedEvidence {

    private final Evidence evidence;
    private final VerdictRows verdicts;

    AcceptedEvidence(Evidence evidence, VerdictRows verdicts) {
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    /** What counts of one submission. */
    public List<AcceptedItem> of(SubmissionId submission) {
        return accepted(evidence.currentVersions(submission), verdicts.effective(submission));
    }

    /** What counts of everything a body submitted for the quarters of a year, in a handful of queries. */
    public List<AcceptedItem> ofBodyInYear(BodyId body, int year) {
        return accepted(evidence.ofBodyInYear(body, year), verdicts.effective(body, year));
    }

    /** Everything a body submitted for the quarters of a year, decided or not, in a handful of queries. */
    public List<JudgedItem> judgedOfBodyInYear(BodyId body, int year) {
        return judged(evidence.ofBodyInYear(body, year), verdicts.effective(body, year));
    }

    /** As {@link #judgedOfBodyInYear(BodyId, int)}, for one indicator. */
    public List<JudgedItem> judgedOfBodyInYear(BodyId body, int year, IndicatorCode indicator) {
        List<ItemVersion> versions = evidence.ofBodyInYear(body, year, indicator);
        return judged(
                versions,
                verdicts.effective(versions.stream().map(ItemVersion::id).toList()));
    }

    private static List<AcceptedItem> accepted(List<ItemVersion> versions, List<Verdict> effective) {
        return judged(versions, effective).stream()
                .flatMap(item -> item.accepted().stream())
                .toList();
    }

    private static List<JudgedItem> judged(List<ItemVersion> versions, List<Verdict> effective) {
        Map<VersionId, Verdict> given =
                effective.stream().collect(Collectors.toMap(Verdict::version, Function.identity()));
        return versions.stream()
                .map(version -> new JudgedItem(version, Optional.ofNullable(given.get(version.id()))))
                .toList();
    }
}
