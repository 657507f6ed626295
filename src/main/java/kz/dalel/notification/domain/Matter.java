package kz.dalel.notification.domain;

import java.time.Instant;
import java.util.UUID;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import org.springframework.lang.Nullable;

/**
 * Something that somebody owes.
 *
 * @param kind what
 * @param id key of the submission, second check, assessment, appeal, extension, correction or cycle it is about
 * @param cycle the cycle
 * @param quarter the assessed quarter
 * @param body the assessed body; null for what is about all of them
 * @param bodyName its name; null likewise
 * @param indicator the indicator; null for what is about the whole body
 * @param deadline until when; null where nothing is set
 * @param lapsed whether the deadline has passed and nothing can be done about it any more
 * @param verifier who has to verify it, for the first or the second time; null for everything else
 */
public record Matter(
        MatterKind kind,
        UUID id,
        CycleId cycle,
        QuarterId quarter,
        @Nullable BodyId body,
        @Nullable String bodyName,
        @Nullable IndicatorCode indicator,
        @Nullable Instant deadline,
        boolean lapsed,
        @Nullable PersonId verifier) {

    /** What its process instance is called. */
    public String businessKey() {
        StringBuilder key = new StringBuilder(quarter.toString());
        if (body != null) {
            key.append('/').append(body);
        }
        if (indicator != null) {
            key.append('/').append(indicator);
        }
        return key.toString();
    }
}
