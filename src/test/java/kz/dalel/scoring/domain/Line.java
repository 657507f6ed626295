package kz.dalel.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.dalel.evidence.ItemContent;
import kz.dalel.evidence.VersionId;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.quarter.Applicability;
import kz.dalel.quarter.SnapshotUnit;
import kz.dalel.scoring.UsedItem;
import kz.dalel.scoring.core.facts.Facts;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.HeadcountKind;
import kz.dalel.shared.IndicatorCode;
import kz.dalel.shared.QuarterId;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UnitId;

/** Puts together what one line follows from: the second quarter of 2026 under the delivered edition. */
final class Line {

    static final QuarterId QUARTER = QuarterId.of("2026-Q2");

    private static final BodyId BODY = BodyId.of("MCR");
    private static final Edition EDITION =
            Editions.load(Optional.empty()).byId(EditionId.of("tbn4-2024"));
    private static final Instant RECEIVED = Instant.parse("2026-07-08T06:00:00Z");

    private final IndicatorCode indicator;
    private final List<SnapshotUnit> units = new ArrayList<>();
    private final Map<HeadcountKind, Long> headcounts = new EnumMap<>(HeadcountKind.class);
    private final List<AcceptedRow> accepted = new ArrayList<>();
    private final List<AcceptedRow> earlier = new ArrayList<>();
    private Map<String, String> readings = Map.of();
    private Optional<NotApplicable> reason = Optional.empty();

    private Line(String indicator) {
        this.indicator = IndicatorCode.of(indicator);
    }

    static Line of(String indicator) {
        return new Line(indicator);
    }

    static UnitId unit(String code) {
        return new UnitId(BODY, code);
    }

    Line over(UnitClass unitClass, String... codes) {
        for (String code : codes) {
            units.add(new SnapshotUnit(unit(code), unitClass, "Единица " + code));
        }
        return this;
    }

    Line headcount(HeadcountKind kind, long persons) {
        headcounts.put(kind, persons);
        return this;
    }

    Line reading(String interpretation, String option) {
        readings = Map.of(interpretation, option);
        return this;
    }

    Line notApplicable(NotApplicable why) {
        reason = Optional.of(why);
        return this;
    }

    Line accepted(Row... rows) {
        for (Row row : rows) {
            accepted.add(row.in(QUARTER, RECEIVED.plusSeconds(accepted.size())));
        }
        return this;
    }

    Line acceptedIn(String quarter, Row... rows) {
        for (Row row : rows) {
            earlier.add(row.in(QuarterId.of(quarter), RECEIVED.minusSeconds(1_000_000)));
        }
        return this;
    }

    LineInput input() {
        return new LineInput(
                EDITION.indicator(indicator),
                EDITION.readings(readings),
                QUARTER,
                new Applicability(reason, units),
                headcounts,
                accepted,
                earlier);
    }

    Derivation derive() {
        return DeriveFacts.of(input());
    }

    Facts facts() {
        return ((Derivation.Counted) derive()).facts();
    }

    List<UsedItem> items() {
        return ((Derivation.Counted) derive()).items();
    }

    /** An accepted item; what is not set was not given. */
    static final class Row {

        private final VersionId versionId = VersionId.random();
        private UnitId unit;
        private String category;
        private String fact;
        private long submitted = 1;
        private Long accepted;
        private YearMonth month;
        private LocalDate eventDate;
        private LocalDate documentDate;
        private LocalDate validUntil;

        static Row item() {
            return new Row();
        }

        static Row ofUnit(String code) {
            Row row = new Row();
            row.unit = Line.unit(code);
            return row;
        }

        static Row fact(String name) {
            Row row = new Row();
            row.fact = name;
            return row;
        }

        Row category(String code) {
            category = code;
            return this;
        }

        Row quantity(long number) {
            submitted = number;
            return this;
        }

        Row partly(long number) {
            accepted = number;
            return this;
        }

        Row month(String text) {
            month = YearMonth.parse(text);
            return this;
        }

        Row on(String day) {
            eventDate = LocalDate.parse(day);
            return this;
        }

        Row dated(String day) {
            documentDate = LocalDate.parse(day);
            return this;
        }

        Row until(String day) {
            validUntil = LocalDate.parse(day);
            return this;
        }

        VersionId versionId() {
            return versionId;
        }

        private AcceptedRow in(QuarterId quarter, Instant receivedAt) {
            ItemContent content = new ItemContent(
                    unit, category, fact, submitted, month, eventDate, null, documentDate, validUntil, List.of(), List.of(),
                    null);
            return new AcceptedRow(
                    versionId,
                    quarter,
                    content,
                    accepted == null ? submitted : accepted,
                    accepted == null,
                    receivedAt);
        }
    }
}
