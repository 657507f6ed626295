package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.rejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.AddAppealEvidence;
import kz.dalel.evidence.DraftRow;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.domain.Rows;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UnitClass;
import kz.dalel.shared.UserError;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New evidence of an appeal: held against the same rules, and nothing that counts already. */
@DalelTest
class AddAppealEvidenceTest {

    private static final UUID APPEAL = UUID.randomUUID();

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private AddAppealEvidence addAppealEvidence;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JobRunner jobs;

    private BodyId holding;
    private PersonId officer;
    private Submission submission;

    /** The first entity's document is accepted, the second's rejected, the third's was never submitted. */
    @BeforeEach
    void decide() {
        holding = scene.body("HLD", BodyKind.KGS, Map.of(UnitClass.ENTITY, 3));
        officer = scene.person("officer", Role.OFFICER, holding);
        PersonId verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(holding, "3.2.1");
        play.draft(officer, submission, policy(1).build(), policy(2).build());
        play.submit(officer, submission, Act.EVIDENCE);
        jobs.runAllDue();
        List<ItemVersion> items = evidence.currentVersions(submission.id());
        play.verify(verifier, submission, accepted(items.get(0)), rejected(items.get(1)));
    }

    @Test
    void shouldStandBesideWhatWasRejectedOrMissing() {
        List<ItemVersion> added = add(policy(2).document("П-22", "2026-02-02").build(), policy(3).build());

        assertThat(added).allSatisfy(item -> {
            assertThat(item.appeal()).isEqualTo(Optional.of(APPEAL));
            assertThat(item.round()).isZero();
        });
        assertThat(evidence.currentVersions(submission.id())).hasSize(4);
        assertThat(evidence.ofAppeal(APPEAL)).containsExactlyElementsOf(added);
        assertThat(add(policy(3).build())).containsExactlyElementsOf(added);
    }

    @Test
    void shouldRefuseWhatCountsAlready_andWhatBreaksTheRules() {
        RowErrors refusal =
                catchThrowableOfType(RowErrors.class, () -> add(policy(1).build(), row().unit("HLD/entity-3").build()));

        assertThat(refusal.rows())
                .extracting(each -> each.row() + " " + each.code().replace("evidence.row.", ""))
                .containsExactly("1 alreadySubmitted", "2 required", "2 required");
        assertThat(evidence.ofAppeal(APPEAL)).isEmpty();
    }

    @Test
    void shouldRefuseEverybodyButTheBodysOfficers() {
        PersonId head = scene.person("head", Role.HEAD, holding);

        assertThat(catchThrowableOfType(
                        UserError.class,
                        () -> addAppealEvidence.handle(head, APPEAL, submission.id(), List.of(policy(3).build()))))
                .extracting(UserError::code)
                .isEqualTo("evidence.officersOnly");
    }

    private static Rows policy(int entity) {
        return row().unit("HLD/entity-" + entity).document("П-" + entity, "2026-02-01");
    }

    private List<ItemVersion> add(DraftRow... rows) {
        return addAppealEvidence.handle(officer, APPEAL, submission.id(), List.of(rows));
    }
}
