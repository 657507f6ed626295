package kz.dalel.platform.play;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Link;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.Measure;
import kz.dalel.methodology.Proof;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitId;

/** Builds one row of evidence with the proof that its indicator asks for. */
final class RowBuilder {

    /** Reserved for examples by RFC 2606: it can be nobody's site. */
    private static final String SITE = "site.example";

    private static final int DAY_OF_EVENT = 15;

    private final Indicator indicator;
    private final String number;
    private final String path;
    private String site = SITE;
    private UnitId unit;
    private String category;
    private String fact;
    private Long quantity;
    private LocalDate eventDate;
    private YearMonth month;
    private LocalDate documentDate;
    private LocalDate validUntil;

    /** @param serial running number of the row within its indicator */
    RowBuilder(Indicator indicator, QuarterId quarter, BodyId body, long serial) {
        this.indicator = indicator;
        this.number = "%s/%d-%d".formatted(indicator.code(), quarter.number(), serial);
        this.path = String.join("/", body.value(), quarter.toString(), number);
        YearMonth first = quarter.months().get(0);
        if (proof().eventDate()) {
            eventDate = first.atDay(DAY_OF_EVENT);
        }
        documentDate = first.atDay(DAY_OF_EVENT);
    }

    RowBuilder unit(SnapshotUnit which) {
        this.unit = which.id();
        which.siteHosts().stream().sorted().findFirst().ifPresent(this::publishedOn);
        return this;
    }

    /** @param host the site that its links lead to */
    RowBuilder publishedOn(String host) {
        this.site = host;
        return this;
    }

    RowBuilder category(String code) {
        this.category = code;
        return this;
    }

    RowBuilder fact(String reference) {
        this.fact = reference;
        return this;
    }

    RowBuilder quantity(long number) {
        this.quantity = number;
        return this;
    }

    RowBuilder inMonth(YearMonth when) {
        if (proof().eventDate()) {
            this.eventDate = when.atDay(DAY_OF_EVENT);
        } else {
            this.month = when;
        }
        this.documentDate = when.atDay(DAY_OF_EVENT);
        return this;
    }

    RowBuilder validUntil(LocalDate day) {
        this.validUntil = day;
        return this;
    }

    DraftRow build() {
        boolean withDocument = proof().document() || isMonthly();
        return new DraftRow(
                null,
                false,
                unit,
                category,
                fact,
                quantity,
                month,
                eventDate,
                withDocument ? number : null,
                withDocument ? documentDate : null,
                validUntil,
                links(),
                List.of(),
                null,
                null);
    }

    /** A monthly report is proved by a document or a publication; the document is the shorter to write. */
    private boolean isMonthly() {
        return indicator.measure() == Measure.MONTHLY_EVENTS || indicator.measure() == Measure.MONTHLY_PERSONS;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (int ordinal = 1; ordinal <= proof().links(); ordinal++) {
            links.add(new Link("https://" + String.join("/", site, path, Integer.toString(ordinal)), documentDate));
        }
        return links;
    }

    private Proof proof() {
        return indicator.evidence().proof();
    }
}
