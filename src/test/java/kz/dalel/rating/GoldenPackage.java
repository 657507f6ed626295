package kz.dalel.rating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.dalel.ledger.Attesting;
import kz.dalel.ledger.LedgerEntry;
import kz.dalel.methodology.BodyTraits;
import kz.dalel.methodology.Edition;
import kz.dalel.methodology.EditionId;
import kz.dalel.methodology.Editions;
import kz.dalel.methodology.Indicator;
import kz.dalel.methodology.NotApplicable;
import kz.dalel.methodology.Readings;
import kz.dalel.quarter.AssessmentId;
import kz.dalel.rating.Rating.Place;
import kz.dalel.rating.domain.PackageContent;
import kz.dalel.rating.domain.PackageFile;
import kz.dalel.rating.domain.PlacesByKind;
import kz.dalel.scoring.FactsJson;
import kz.dalel.scoring.ScoreVersionId;
import kz.dalel.scoring.ScoredLine;
import kz.dalel.scoring.core.BodyTotal;
import kz.dalel.scoring.core.ScoreLine;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.QuarterId;

/**
 * Packages of the bodies of {@code golden/bodies.json}, as if all of them had been assessed in one quarter; also with each state body a second
 * time, as if it had been analysed externally the year before.
 */
public final class GoldenPackage {

    private static final QuarterId QUARTER = new QuarterId(2024, 1);
    private static final Editions EDITIONS = Editions.load(Optional.empty());
    private static final EditionId ID = EditionId.of("tbn4-2024");
    private static final Edition EDITION = EDITIONS.byId(ID);
    private static final Readings READINGS = EDITION.defaultReadings();

    private GoldenPackage() {}

    /** @param keys folder with the key to sign with; made if there is none */
    public static byte[] signedBy(Path keys) {
        return signed(golden(), keys);
    }

    /**
     * With the second bodies, without which A16 would decide nothing: their names say so, they have eliminated and completed as many risks as
     * in the body's own 1.3.3, and have carried out five of eight items of the plan.
     */
    public static byte[] withExternallyAnalysed(Path keys) {
        List<JsonNode> bodies = golden();
        golden().stream().filter(body -> body.get("facts").has("1.3.3")).map(GoldenPackage::analysed).forEach(bodies::add);
        return signed(bodies, keys);
    }

    private static JsonNode analysed(JsonNode body) {
        ObjectNode second = body.deepCopy();
        second.put("id", body.get("id").asText() + "-X");
        second.put("name", body.get("name").asText() + " после внешнего анализа");
        second.put("external_analysis_year", QUARTER.year() - 1);
        JsonNode risks = body.get("facts").get("1.3.3");
        second.withObject("/facts").putObject("1.EXT")
                .put("risks_eliminated", risks.get("risks_eliminated").asLong())
                .put("risks_completed", risks.get("risks_completed").asLong())
                .put("plan_items_done", 5)
                .put("plan_items_total", 8);
        return second;
    }

    private static byte[] signed(List<JsonNode> bodies, Path keys) {
        LedgerEntry publication = Attesting.publicationOf(QUARTER.toString());
        return PackageFile.write(content(bodies), publication, Attesting.by(keys, publication));
    }

    private static PackageContent content(List<JsonNode> golden) {
        List<List<ScoredLine>> lines = golden.stream().map(GoldenPackage::lines).toList();
        List<Place> scored = IntStream.range(0, golden.size())
                .mapToObj(index -> place(golden.get(index), lines.get(index)))
                .toList();
        List<PackageContent.Body> bodies = PlacesByKind.rank(scored).stream()
                .map(place -> {
                    int index = IntStream.range(0, golden.size())
                            .filter(each -> golden.get(each).get("id").asText().equals(place.body().value()))
                            .findFirst()
                            .orElseThrow();
                    return new PackageContent.Body(place, traits(golden.get(index)), lines.get(index));
                })
                .toList();
        return new PackageContent(
                QUARTER, Instant.parse("2024-05-20T05:00:00Z"), EDITIONS.dataOf(ID), READINGS.choices(), bodies);
    }

    private static Place place(JsonNode body, List<ScoredLine> lines) {
        BodyTotal total = BodyTotal.of(EDITION, lines.stream().map(ScoredLine::line).toList());
        return new Place(
                new AssessmentId(new UUID(0, 1)),
                new ScoreVersionId(new UUID(0, 1)),
                BodyId.of(body.get("id").asText()),
                body.get("name").asText(),
                BodyKind.of(body.get("kind").asText()),
                total.awards(),
                total.deductions(),
                total.total(),
                Place.NOT_YET);
    }

    private static List<ScoredLine> lines(JsonNode body) {
        List<ScoredLine> lines = new ArrayList<>();
        for (Indicator indicator : EDITION.indicators()) {
            Optional<NotApplicable> exclusion = indicator.exclusion(traits(body), QUARTER.number());
            String facts = String.valueOf(body.get("facts").get(indicator.code().value()));
            ScoreLine line = exclusion
                    .map(reason -> ScoreLine.notApplicable(indicator, reason, READINGS))
                    .orElseGet(() -> FactsJson.score(indicator, facts, READINGS));
            lines.add(new ScoredLine(line, exclusion.isPresent() ? Optional.empty() : Optional.of(facts), List.of()));
        }
        return lines;
    }

    private static BodyTraits traits(JsonNode body) {
        boolean analysed = body.get("external_analysis_year").asInt() == QUARTER.year() - 1;
        return new BodyTraits(BodyKind.of(body.get("kind").asText()), analysed, true);
    }

    private static List<JsonNode> golden() {
        try {
            List<JsonNode> bodies = new ArrayList<>();
            new ObjectMapper().readTree(GoldenPackage.class.getResourceAsStream("/golden/bodies.json")).forEach(bodies::add);
            return bodies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
