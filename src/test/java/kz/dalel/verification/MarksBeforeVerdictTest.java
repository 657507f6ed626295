package kz.dalel.verification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.verification.VerdictsFor.accepted;
import static kz.dalel.verification.VerdictsFor.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.Evidence;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.LookAgain;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.Submission;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Messages;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is noticed only after evidence came in reaches whoever still decides, and nobody who has decided. */
@DalelTest
class MarksBeforeVerdictTest {

    private static final String NEWS = "https://min.kz/news";

    @Autowired
    private Scene scene;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private LookAgain lookAgain;

    @Autowired
    private SaveVerdictDraft saveDraft;

    @Autowired
    private CheckVerdicts checkVerdicts;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JobRunner jobs;

    private BodyId other;
    private PersonId officer;
    private PersonId stranger;
    private PersonId verifier;
    private Submission submission;

    @BeforeEach
    void submit() {
        BodyId ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        other = scene.body("OTH", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = scene.person("officer", Role.OFFICER, ministry);
        stranger = scene.person("stranger", Role.OFFICER, other);
        verifier = scene.person("verifier", Role.VERIFIER);
        scene.openQuarter(scene.person("supervisor", Role.SUPERVISOR));
        submission = play.submission(ministry, "1.1.3");
        announce(officer, submission, "MIN/subdivision-1");
        assertThat(marks()).isEmpty();
    }

    @Test
    void shouldShowTheCopy_whenTheVerifierOpensTheEvidenceAfterIt() {
        copyElsewhere();
        assertThat(marks()).isEmpty();

        lookAgain.handle(officer, submission.id());
        assertThat(marks()).as("the body's own look changes nothing").isEmpty();
        lookAgain.handle(verifier, submission.id());

        assertThat(marks()).containsExactly(Mark.Code.SAME_LINK_OF_ANOTHER_BODY);
    }

    @Test
    void shouldAskToLookOnceMore_whenTheCopyComesWhileTheVerifierIsAtWork() {
        decide(accepted(item()));
        copyElsewhere();

        MarksCameNew refusal = catchThrowableOfType(
                MarksCameNew.class, () -> checkVerdicts.handle(verifier, submission.id()));

        assertThat(Messages.sentence(refusal)).contains("отметок: 1");
        assertThat(marks()).as("kept although the check was refused").containsExactly(Mark.Code.SAME_LINK_OF_ANOTHER_BODY);
        checkVerdicts.handle(verifier, submission.id());
    }

    @Test
    void shouldStandInTheRecord_whenTheVerifierDecidesAllTheSame() {
        copyElsewhere();

        play.verify(verifier, submission, accepted(item()));

        assertThat(marks()).containsExactly(Mark.Code.SAME_LINK_OF_ANOTHER_BODY);
    }

    @Test
    void shouldAddNothing_onceTheItemIsDecided() {
        play.verify(verifier, submission, accepted(item()));
        copyElsewhere();

        lookAgain.handle(verifier, submission.id());

        assertThat(marks()).isEmpty();
    }

    @Test
    void shouldNotMarkAPublication_thatItsOtherUserTookBack() {
        play.verify(verifier, submission, returned(item(), "Чужая новость"));
        play.draft(officer, submission, row().of(item().itemId()).withdrawn().unit("MIN/subdivision-1").event("2026-07-10").links(NEWS).build());
        play.correct(officer, submission);

        Submission theirs = copyElsewhere();

        assertThat(evidence.currentVersions(theirs.id())).singleElement().satisfies(each -> assertThat(each.marks()).isEmpty());
    }

    private Submission copyElsewhere() {
        Submission theirs = play.submission(other, "1.1.3");
        announce(stranger, theirs, "OTH/subdivision-1");
        return theirs;
    }

    private void announce(PersonId actor, Submission of, String unit) {
        play.draft(actor, of, row().unit(unit).event("2026-07-10").links(NEWS).build());
        play.submit(actor, of, Act.EVIDENCE);
        jobs.runAllDue();
    }

    private void decide(VerdictRow row) {
        saveDraft.handle(new SaveVerdictDraft.Command(verifier, submission.id(), 0, List.of(row)));
    }

    private ItemVersion item() {
        return evidence.currentVersions(submission.id()).get(0);
    }

    private List<Mark.Code> marks() {
        return item().marks().stream().map(Mark::code).toList();
    }
}
