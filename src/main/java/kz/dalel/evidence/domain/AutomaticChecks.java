package kz.dalel.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.Mark.Code;
import kz.dalel.evidence.Moments;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;

/** What a computer can notice about evidence without judging it. */
public final class AutomaticChecks {

    private final QuarterId quarter;
    private final Measure measure;
    private final Instant now;

    public AutomaticChecks(QuarterId quarter, Measure measure, Instant now) {
        this.quarter = quarter;
        this.measure = measure;
        this.now = now;
    }

    /** What is noticed about the version by itself. */
    public List<Mark> of(ItemVersion version) {
        ItemContent content = version.content();
        List<Mark> marks = new ArrayList<>();
        LocalDate event = content.eventDate();
        LocalDate document = content.documentDate();
        if (event != null && !quarter.contains(event)) {
            marks.add(mark(Code.EVENT_OUTSIDE_QUARTER, Moments.format(event)));
        }
        if (event != null && document != null && document.isAfter(event)) {
            marks.add(mark(Code.DOCUMENT_AFTER_EVENT, Moments.format(document)));
        }
        if (document != null && content.documentNumber() == null) {
            marks.add(mark(Code.DOCUMENT_NUMBER_MISSING, Moments.format(document)));
        }
        if (content.validUntil() != null && content.validUntil().isBefore(quarter.lastDay())) {
            marks.add(mark(Code.DOCUMENT_EXPIRED, Moments.format(content.validUntil())));
        }
        if (measure == Measure.CERTIFICATION && document != null && !quarter.contains(document)) {
            marks.add(mark(Code.CERTIFICATE_OF_ANOTHER_QUARTER, Moments.format(document)));
        }
        return marks;
    }

    /** The mark for an address that another item has too. */
    public Mark sameLink(Sighting seen, BodyId ownBody) {
        boolean own = seen.body().equals(ownBody);
        return mark(
                own ? Code.SAME_LINK : Code.SAME_LINK_OF_ANOTHER_BODY,
                own
                        ? seen.quarter() + ", " + seen.indicator()
                        : seen.body() + ", " + seen.quarter() + ", " + seen.indicator());
    }

    /** The mark for a fact that was presented in an earlier quarter. */
    public Mark sameFactEarlier(Sighting seen) {
        return mark(Code.SAME_FACT_EARLIER, seen.quarter().toString());
    }

    private Mark mark(Code code, String detail) {
        return new Mark(code, detail, now);
    }
}
