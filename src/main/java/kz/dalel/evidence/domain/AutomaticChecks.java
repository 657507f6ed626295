package kz.dalel.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Link;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.Mark.Code;
import kz.dalel.evidence.Moments;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;

/** What a computer can notice about evidence without judging it. */
public final class AutomaticChecks {

    private final QuarterId quarter;
    private final Indicator indicator;
    private final OwnSites sites;
    private final Instant now;

    public AutomaticChecks(QuarterId quarter, Indicator indicator, OwnSites sites, Instant now) {
        this.quarter = quarter;
        this.indicator = indicator;
        this.sites = sites;
        this.now = now;
    }

    /** What is noticed about the version by itself. */
    public List<Mark> of(ItemVersion version) {
        List<Mark> marks = new ArrayList<>();
        dates(version.content(), marks);
        if (indicator.measure() == Measure.CERTIFICATION && version.documentDate() != null) {
            certificate(version.documentDate(), marks);
        }
        if (indicator.evidence().proof().ownSite()) {
            sites(version.content(), marks);
        }
        return marks;
    }

    private void dates(ItemContent content, List<Mark> marks) {
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
    }

    private void certificate(LocalDate issued, List<Mark> marks) {
        if (issued.getYear() != quarter.year()) {
            marks.add(mark(Code.CERTIFICATE_OF_ANOTHER_YEAR, Moments.format(issued)));
        } else if (!quarter.contains(issued)) {
            marks.add(mark(Code.CERTIFICATE_OF_ANOTHER_QUARTER, Moments.format(issued)));
        }
    }

    private void sites(ItemContent content, List<Mark> marks) {
        for (Link link : content.links()) {
            switch (sites.of(link.address(), content.unit())) {
                case OWN -> { }
                case FOREIGN -> marks.add(mark(Code.NOT_ON_OWN_SITE, link.address()));
                case UNKNOWN -> marks.add(mark(Code.OWN_SITE_UNKNOWN, link.address()));
            }
        }
    }

    /** The mark for an address that another item has too. */
    public Mark sameLink(Sighting seen, BodyId ownBody) {
        return seen.body().equals(ownBody)
                ? mark(Code.SAME_LINK, seen.amongOwn())
                : mark(Code.SAME_LINK_OF_ANOTHER_BODY, seen.amongAll());
    }

    /** The mark for a file whose content another item shows too. */
    public Mark sameFile(Sighting seen, BodyId ownBody) {
        return seen.body().equals(ownBody)
                ? mark(Code.SAME_FILE, seen.amongOwn())
                : mark(Code.SAME_FILE_OF_ANOTHER_BODY, seen.amongAll());
    }

    /** The mark for a fact that was presented in an earlier quarter. */
    public Mark sameFactEarlier(Sighting seen) {
        return mark(Code.SAME_FACT_EARLIER, Moments.format(seen.quarter()));
    }

    /** The mark for an organisation that another body presented too. */
    public Mark sameOrganisation(Sighting seen) {
        return mark(Code.SAME_ORGANISATION_OF_ANOTHER_BODY, seen.bodyName());
    }

    /** The mark for what the submission has another item about. */
    public Mark sameSubject(ItemVersion other) {
        return mark(Code.SAME_SUBJECT, Moments.format(other.submittedAt()));
    }

    private Mark mark(Code code, String detail) {
        return new Mark(code, detail, now);
    }
}
