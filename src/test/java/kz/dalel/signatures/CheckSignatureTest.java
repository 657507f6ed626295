package kz.dalel.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.dalel.shared.Messages;
import kz.dalel.shared.UserError;
import kz.dalel.signatures.CheckedSignature.Trust;
import kz.dalel.signatures.domain.TrustAnchors;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Sound signatures, and every way in which one can fail. */
class CheckSignatureTest {

    private static final Instant NOW = Instant.parse("2026-10-01T05:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final byte[] CONTENT = "{\"form\":\"dalel-approval-1\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "{\"form\":\"dalel-approval-2\"}".getBytes(StandardCharsets.UTF_8);

    /** A place within the signature's value, which comes last. */
    private static final int BEFORE_THE_END = 40;

    /** A prime, so that every part of the structure is met somewhere. */
    private static final int EVERY_SO_MANY_BYTES = 7;

    @TempDir
    private Path directory;

    @Test
    void shouldTellWhoSigned_withoutTheNumbersOfPersons() {
        CheckedSignature checked = check(Signing.at(NOW).over(CONTENT));

        assertThat(checked)
                .isEqualTo(new CheckedSignature(
                        "АХМЕТОВ АСКАР",
                        Optional.of("Министерство цифровых ремёсел"),
                        "ABC001",
                        "Удостоверяющий центр, Испытательный центр",
                        NOW.minus(Duration.ofDays(30)),
                        NOW.plus(Duration.ofDays(30)),
                        Optional.of(NOW),
                        "SHA256withRSA",
                        Trust.NOT_CHECKED));
        assertThat(checked.toString()).doesNotContain("800101300123", "123456789012");
        assertThat(check(Signing.at(NOW).subject("CN=АХМЕТОВ IIN800101300123,O=ТОО 123456789012").over(CONTENT)).toString())
                .contains("АХМЕТОВ IIN************", "ТОО ************");
        assertThat(check(Signing.at(NOW).subject("SERIALNUMBER=IIN800101300123").over(CONTENT)).signer()).isEqualTo("ABC001");
    }

    static Stream<Arguments> sound() {
        return Stream.of(
                Arguments.of("RSA-PSS", Signing.at(NOW).algorithm("SHA256withRSAandMGF1")),
                Arguments.of("SHA-512", Signing.at(NOW).algorithm("SHA512withRSA")),
                Arguments.of("P-256", Signing.at(NOW).with(Signing.curveKeys("P-256"), "SHA256withECDSA")),
                Arguments.of("P-384", Signing.at(NOW).with(Signing.curveKeys("P-384"), "SHA384withECDSA")),
                Arguments.of("no signed attributes", Signing.at(NOW).withoutAttributes()),
                Arguments.of("no key usage", Signing.at(NOW).keyUsage(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sound")
    void shouldAccept(String what, Signing signing) {
        assertThat(check(signing.over(CONTENT)).signer()).isEqualTo("АХМЕТОВ АСКАР");
    }

    @Test
    void shouldReadPemAndBase64AsWell() {
        byte[] der = Signing.at(NOW).over(CONTENT);

        assertThat(check(Signing.pem("CMS", der).getBytes(StandardCharsets.US_ASCII))).isEqualTo(check(der));
        assertThat(check(Signing.pem("PKCS7", der).getBytes(StandardCharsets.US_ASCII))).isEqualTo(check(der));
        assertThat(check(Base64.getEncoder().encode(der))).isEqualTo(check(der));
    }

    static Stream<Arguments> unsound() {
        return Stream.of(
                Arguments.of("otherContent", Signing.at(NOW), OTHER),
                Arguments.of("brokenOrOther", Signing.at(NOW).withoutAttributes(), OTHER),
                Arguments.of("notDetached", Signing.at(NOW).encapsulated(), CONTENT),
                Arguments.of("severalSigners", Signing.at(NOW).signers(2), CONTENT),
                Arguments.of("noSigner", Signing.at(NOW).signers(0), CONTENT),
                Arguments.of("noCertificate", Signing.at(NOW).withoutCertificate(), CONTENT),
                Arguments.of("weakAlgorithm", Signing.at(NOW).algorithm("SHA1withRSA"), CONTENT),
                Arguments.of("weakAlgorithm", Signing.at(NOW).algorithm("MD5withRSA"), CONTENT),
                Arguments.of("weakAlgorithm", Signing.at(NOW).with(Signing.keys("RSA", 1_024), "SHA256withRSA"), CONTENT),
                Arguments.of("weakAlgorithm", Signing.at(NOW).algorithm("SHA1withRSAandMGF1"), CONTENT),
                Arguments.of("weakAlgorithm", Signing.at(NOW).with(Signing.curveKeys("P-192"), "SHA256withECDSA"), CONTENT),
                Arguments.of("weakAlgorithm", Signing.at(NOW).certified("SHA1withRSA"), CONTENT),
                Arguments.of("unknownAlgorithm", Signing.at(NOW).algorithm("SHA224withRSA"), CONTENT),
                Arguments.of("unknownAlgorithm", Signing.at(NOW).with(Signing.keys("Ed25519", 255), "Ed25519"), CONTENT),
                Arguments.of("expired", Signing.at(NOW).valid(NOW.minus(DAY), NOW.minusSeconds(1)), CONTENT),
                Arguments.of("notYetValid", Signing.at(NOW).valid(NOW.plusSeconds(1), NOW.plus(DAY)), CONTENT),
                Arguments.of("notYetValid", Signing.at(NOW).claiming(NOW.minus(Duration.ofDays(31))), CONTENT),
                Arguments.of("expired", Signing.at(NOW).claiming(NOW.plus(Duration.ofDays(31))), CONTENT),
                Arguments.of("notForSigning", Signing.at(NOW).keyUsage(KeyUsage.keyEncipherment), CONTENT));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsound")
    void shouldRefuse_eachWithASentenceOfItsOwn(String code, Signing signing, byte[] content) {
        byte[] signature = signing.over(content == OTHER ? CONTENT : content);

        UserError refusal = catchThrowableOfType(UserError.class, () -> checker(List.of()).handle(signature, content));

        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("signatures." + code);
        assertThat(Messages.sentence(refusal)).isNotBlank().doesNotContain("{");
    }

    @Test
    void shouldAccept_toTheLastSecondOfTheCertificate() {
        assertThat(check(Signing.at(NOW).valid(NOW, NOW).over(CONTENT)).validUntil()).isEqualTo(NOW);
    }

    @Test
    void shouldTellABrokenSignature_fromOneOverSomethingElse() {
        byte[] signature = Signing.at(NOW).over(CONTENT);
        signature[signature.length - BEFORE_THE_END] ^= 1;

        assertRefused("broken", signature);
    }

    @Test
    void shouldRefuseWhatIsNoSignature_andWhatIsTooLarge() {
        assertRefused("empty", new byte[0]);
        assertRefused("notASignature", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertRefused("notASignature", new byte[] {0x30, 0x03, 0x02, 0x01, 0x05});
        assertRefused("tooLarge", new byte[256 * 1024 + 1]);
    }

    /** Whatever somebody does to the bytes: a sentence, and never a failure of ours. */
    @Test
    void shouldAnswerWithASentence_whateverTheBytes() {
        byte[] sound = Signing.at(NOW).over(CONTENT);
        CheckSignature checker = checker(List.of());
        for (int place = 0; place < sound.length; place += EVERY_SO_MANY_BYTES) {
            byte[] flipped = sound.clone();
            flipped[place] ^= 0x15;
            assertSentenceOrSuccess(checker, flipped);
            assertSentenceOrSuccess(checker, Arrays.copyOf(sound, place));
        }
    }

    @Test
    void shouldTrustWhatLeadsToAConfiguredIssuer_andRefuseEverythingElse() throws IOException {
        Path issuer = Files.writeString(directory.resolve("issuer.pem"), Signing.issuerPem(NOW));
        CheckSignature checker = checker(List.of(issuer));

        assertThat(checker.handle(Signing.at(NOW).over(CONTENT), CONTENT).trust()).isEqualTo(Trust.TRUSTED);
        UserError refusal = catchThrowableOfType(
                UserError.class, () -> checker.handle(Signing.at(NOW).selfSigned().over(CONTENT), CONTENT));
        assertThat(refusal.code()).isEqualTo("signatures.untrusted");
        assertThat(Messages.sentence(refusal)).contains("АХМЕТОВ АСКАР").doesNotContain("800101300123");
    }

    @Test
    void shouldNotBegin_withTrustedCertificatesThatCannotBeRead() throws IOException {
        Path text = Files.writeString(directory.resolve("anchors.pem"), "нет");

        for (Path file : List.of(text, directory.resolve("missing.pem"))) {
            assertThatThrownBy(() -> TrustAnchors.read(List.of(file)))
                    .isInstanceOf(InvalidTrustAnchors.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("dalel.approval.trust-anchors");
        }
    }

    private static void assertSentenceOrSuccess(CheckSignature checker, byte[] signature) {
        try {
            checker.handle(signature, CONTENT);
        } catch (UserError refusal) {
            assertThat(refusal.code()).startsWith("signatures.");
        }
    }

    private static void assertRefused(String code, byte[] signature) {
        UserError refusal = catchThrowableOfType(UserError.class, () -> check(signature));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("signatures." + code);
    }

    private static CheckedSignature check(byte[] signature) {
        return checker(List.of()).handle(signature, CONTENT);
    }

    private static CheckSignature checker(List<Path> anchors) {
        return new CheckSignature(
                TrustAnchors.read(anchors),
                new SignatureSettings(anchors, DataSize.ofKilobytes(256)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
