package kz.dalel.verification;

import java.time.Instant;
import kz.dalel.evidence.SubmissionId;
import kz.dalel.shared.IndicatorCode;

/**
 * What a verifier has decided about one submission.
 *
 * @param submission which
 * @param bodyName whose
 * @param indicator for which indicator
 * @param accepted how many verdicts of his or hers that stand accepted the whole item
 * @param partly how many a part of it
 * @param rejected how many rejected it
 * @param returned how many returned it
 * @param takenBack how many he or she took back
 * @param lastAt when he or she decided last
 */
public record OwnDecisions(
        SubmissionId submission,
        String bodyName,
        IndicatorCode indicator,
        int accepted,
        int partly,
        int rejected,
        int returned,
        int takenBack,
        Instant lastAt) {}
