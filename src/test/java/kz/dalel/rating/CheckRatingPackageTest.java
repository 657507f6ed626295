package kz.dalel.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import kz.dalel.ledger.AttestEntry.Attestation;
import kz.dalel.ledger.Attesting;
import kz.dalel.shared.CanonicalJson;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A package that was altered is found out, also where whoever altered it signed it anew. */
class CheckRatingPackageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OURS = keys("ours");
    private static final Path THEIRS = keys("theirs");
    private static final byte[] PACKAGE = GoldenPackage.signedBy(OURS);

    @Test
    void shouldHold_asItWasMade() {
        CheckRatingPackage.Result result = check(PACKAGE);

        assertThat(result.finding()).isEmpty();
        CheckRatingPackage.Summary summary = result.summary().orElseThrow();
        assertThat(summary.quarter()).hasToString("2024-Q1");
        assertThat(summary.lines()).isEqualTo(summary.bodies() * 40);
        assertThat(CheckRatingPackage.handle(PACKAGE, Optional.of(publicKey(OURS))).finding()).isEmpty();
    }

    @Property(tries = 300)
    void shouldBeFound_whateverLeafWasAltered(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode tree = tree();
        List<Leaf> leaves = new ArrayList<>();
        collect(tree, leaves);
        Leaf leaf = leaves.get(random.nextInt(leaves.size()));
        JsonNode other = other(leaf.value(), random);
        leaf.replace().accept(other);

        assertThat(check(canonical(tree)).finding()).as("%s instead of %s", other, leaf.value()).isPresent();
    }

    @Property(tries = 100)
    void shouldBeFound_whateverByteWasAltered(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] altered = PACKAGE.clone();
        altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));

        assertThat(check(altered).finding()).isPresent();
    }

    @Property(tries = 100)
    void shouldBeFoundByComputing_whateverFigureWasAlteredAndSignedAnew(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode tree = tree();
        List<ObjectNode> withFigures = new ArrayList<>();
        for (JsonNode body : tree.get("content").get("bodies")) {
            withFigures.add((ObjectNode) body);
            body.get("lines").forEach(line -> withFigures.add((ObjectNode) line));
        }
        withFigures.removeIf(each -> !each.has("award"));
        ObjectNode altered = withFigures.get(random.nextInt(withFigures.size()));
        List<String> figures = List.of("award", "deduction", "total", "place").stream().filter(altered::has).toList();
        String figure = figures.get(random.nextInt(figures.size()));
        altered.set(figure, other(altered.get(figure), random));

        assertThat(check(signedAnew(tree)).finding().orElseThrow().code())
                .matches("rating\\.package\\.finding\\.(line\\..*|sum\\..*|place)");
    }

    @Test
    void shouldBeFoundByThePublishersKey_whenEverythingWasComputedAnewOfOtherFacts() {
        JsonNode tree = tree();
        // Nobody else is ranked with it, and 17 of 20 are as many whole tenths as 16.
        ObjectNode line = line(tree, "B01", "1.3.2");
        assertThat(line.get("facts").get("done").asLong()).isEqualTo(17);
        ((ObjectNode) line.get("facts")).put("done", 16);
        byte[] forged = signedAnew(tree);

        assertThat(check(forged).finding()).isEmpty();
        assertThat(CheckRatingPackage.handle(forged, Optional.of(publicKey(OURS))).finding().orElseThrow().code())
                .isEqualTo("rating.package.finding.otherKey");
    }

    @Test
    void shouldNameWhatDoesNotHold() {
        assertThat(sentence(tree -> line(tree, "B01", "1.1.3").put("award", "9")))
                .isEqualTo("Орган «B01», индикатор 1.1.3: начислено 9, а по пересчёту 3.");
        assertThat(sentence(tree -> line(tree, "B01", "1.1.3").put("status", "not_applicable")))
                .isEqualTo("В пакете есть поле «content.bodies[1].lines[3].award», которого в нём быть не должно.");
        assertThat(sentence(tree -> line(tree, "B01", "1.EXT").put("reason", "not-due")))
                .contains("1.EXT", "no-external-analysis-the-year-before");
        assertThat(sentence(tree -> ((ObjectNode) line(tree, "B01", "1.1.3").get("facts")).put("done", 21)))
                .contains("B01", "1.1.3", "по этим сведениям баллы не рассчитать");
        assertThat(sentence(tree -> ((ArrayNode) body(tree, "B01").get("lines")).remove(0))).contains("Строки органа «B01»");
        assertThat(sentence(tree -> body(tree, "B01").put("place", 7))).contains("B01", "место 7, а по пересчёту 1");
        assertThat(sentence(tree -> ((ObjectNode) tree.get("content").get("readings")).put("A10", "nobody's"))).contains("A10");
        assertThat(sentence(tree -> ((ObjectNode) tree.get("content").get("edition").get("projects").get(0)).put("project", "2")))
                .startsWith("Редакция методики в пакете не читается.");
        assertThat(sentence(tree -> ((ObjectNode) tree.get("entry")).put("matter", "2024-Q2")))
                .isEqualTo("Запись журнала о публикации изменена или относится к другому кварталу.");
        assertThat(check("нет".getBytes(StandardCharsets.UTF_8)).finding().orElseThrow().sentence()).startsWith("Это не пакет рейтинга");
        assertThatThrownBy(() -> CheckRatingPackage.handle(PACKAGE, Optional.of("no key"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String sentence(Consumer<JsonNode> alteration) {
        JsonNode tree = tree();
        alteration.accept(tree);
        return check(signedAnew(tree)).finding().orElseThrow().sentence();
    }

    private static ObjectNode body(JsonNode tree, String code) {
        for (JsonNode body : tree.get("content").get("bodies")) {
            if (body.get("code").asText().equals(code)) {
                return (ObjectNode) body;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static ObjectNode line(JsonNode tree, String body, String indicator) {
        for (JsonNode line : body(tree, body).get("lines")) {
            if (line.get("indicator").asText().equals(indicator)) {
                return (ObjectNode) line;
            }
        }
        throw new IllegalArgumentException(indicator);
    }

    private static CheckRatingPackage.Result check(byte[] file) {
        return CheckRatingPackage.handle(file, Optional.empty());
    }

    /** As somebody would who has the format's description and a key of his own. */
    private static byte[] signedAnew(JsonNode tree) {
        Attestation attestation = Attesting.by(THEIRS, Attesting.publicationOf("2024-Q1"));
        ObjectNode root = (ObjectNode) tree;
        root.put("checksum", CanonicalJson.hashOf(plain(root.get("content"))));
        root.set("checkpoint", JSON.valueToTree(Map.of(
                "entries", attestation.checkpoint().entries(),
                "head", attestation.checkpoint().head(),
                "at", attestation.checkpoint().at().toString(),
                "signature", attestation.checkpoint().signature())));
        root.put("key", attestation.publicKey());
        root.remove("signature");
        root.put("signature", attestation.sign(CanonicalJson.of(plain(root))));
        return canonical(root);
    }

    private static byte[] canonical(JsonNode tree) {
        return CanonicalJson.of(plain(tree)).getBytes(StandardCharsets.UTF_8);
    }

    private static Object plain(JsonNode tree) {
        return JSON.convertValue(tree, Object.class);
    }

    private static JsonNode tree() {
        try {
            return JSON.readTree(PACKAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<Leaf> leaves) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (member.getValue().isValueNode()) {
                    leaves.add(new Leaf(member.getValue(), other -> object.set(member.getKey(), other)));
                } else {
                    collect(member.getValue(), leaves);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                int at = index;
                if (array.get(index).isValueNode()) {
                    leaves.add(new Leaf(array.get(index), other -> array.set(at, other)));
                } else {
                    collect(array.get(index), leaves);
                }
            }
        }
    }

    private static JsonNode other(JsonNode value, Random random) {
        if (value.isBoolean()) {
            return BooleanNode.valueOf(!value.booleanValue());
        }
        if (value.isNumber()) {
            return LongNode.valueOf(value.longValue() + 1 + random.nextInt(9));
        }
        String text = value.textValue();
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(3)) {
            case 0 -> TextNode.valueOf(text.substring(0, at) + (char) ('0' + random.nextInt(10)) + text.substring(at));
            case 1 -> TextNode.valueOf(text.isEmpty() ? "x" : text.substring(1));
            default -> TextNode.valueOf(text + " ");
        };
    }

    private static String publicKey(Path keys) {
        try {
            return Files.readString(keys.resolve("checkpoint-key.pub.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keys(String whose) {
        try {
            return Files.createDirectories(Path.of("target", "package-keys", whose));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value without parts, and how it is replaced where it stands. */
    private record Leaf(JsonNode value, Consumer<JsonNode> replace) {}
}
