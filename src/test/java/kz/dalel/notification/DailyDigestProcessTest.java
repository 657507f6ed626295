package kz.dalel.notification;

import static kz.dalel.evidence.domain.Rows.row;
import static kz.dalel.notification.DigestPlay.html;
import static kz.dalel.notification.DigestPlay.mailsTo;
import static kz.dalel.notification.DigestPlay.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.dalel.account.ChooseLanguage;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.EvidenceVerificationProcess;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.registry.HeldRole;
import kz.dalel.registry.NameDeputy;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.BodyKind;
import kz.dalel.shared.Language;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.UnitClass;
import kz.dalel.testing.DalelTest;
import kz.dalel.testing.Scene;
import kz.dalel.testing.Tampering;
import kz.dalel.verification.SaveSecondDraft;
import kz.dalel.verification.SecondCheck;
import kz.dalel.verification.SecondVerificationProcess;
import kz.dalel.verification.VerdictsFor;
import kz.dalel.verification.persistence.SecondCheckRows;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day's digests from the timer to the mail server: who is told what, on which days, and that nobody is told twice. */
@DalelTest
class DailyDigestProcessTest {

    private static final LocalDate THREE_DAYS_BEFORE = LocalDate.of(2026, 10, 7);
    private static final String OFFICER = "officer@min.test";
    private static final String DEPUTY = "deputy@min.test";
    private static final String HEAD = "head@min.test";
    private static final String VERIFIER = "verifier@test";
    private static final String SECOND = "second@test";
    private static final String HEAD_VERIFIER = "headverifier@test";
    private static final String SUPERVISOR = "supervisor@test";

    @Autowired
    private Scene scene;

    @Autowired
    private DigestPlay digests;

    @Autowired
    private EvidencePlay play;

    @Autowired
    private Submissions submissions;

    @Autowired
    private NameDeputy nameDeputy;

    @Autowired
    private SaveSecondDraft saveSecondDraft;

    @Autowired
    private SecondCheckRows secondChecks;

    @Autowired
    private Tampering tampering;

    @Autowired
    private ChooseLanguage chooseLanguage;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    private GreenMail server;
    private BodyId ministry;
    private PersonId officer;
    private PersonId verifier;

    @BeforeEach
    void open() {
        server = digests.receive();
        ministry = scene.body("MIN", BodyKind.CGO, Map.of(UnitClass.SUBDIVISION, 1));
        officer = digests.person("officer", OFFICER, HeldRole.of(Role.OFFICER, ministry));
        digests.person("head", HEAD, HeldRole.of(Role.HEAD, ministry));
        verifier = digests.person("verifier", VERIFIER, HeldRole.of(Role.VERIFIER));
        digests.person("headverifier", HEAD_VERIFIER, HeldRole.of(Role.HEAD_VERIFIER));
        scene.openQuarter(digests.person("supervisor", SUPERVISOR, HeldRole.of(Role.SUPERVISOR)));
    }

    @AfterEach
    void close() {
        digests.sendToNobody();
        server.stop();
    }

    @Test
    void shouldTellWhoeverOwesAndTheDeputyInOneMailEach_withEveryIndicatorAndItsTask() throws Exception {
        PersonId deputy = digests.person("deputy", DEPUTY, HeldRole.of(Role.HEAD, ministry));
        HeldRole role = HeldRole.of(Role.OFFICER, ministry);
        nameDeputy.handle(new NameDeputy.Command(
                officer, officer, role, deputy, LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 9)));

        chooseLanguage.handle(deputy, Language.KAZAKH);

        digests.morning(THREE_DAYS_BEFORE);

        List<Submission> owed = submissions.ofAssessment(play.assessment(ministry).id());
        assertThat(addressed()).containsExactly(DEPUTY, HEAD, OFFICER);
        MimeMessage mail = mailsTo(server, OFFICER).get(0);
        assertThat(mail.getSubject()).isEqualTo("Дәлел: к исполнению — " + owed.size() + ", ближайший срок 12.10.2026");
        assertThat(plain(mail))
                .contains("Здравствуйте, Участник officer!", "срок 12.10.2026 18:30", "осталось рабочих дней: 3")
                .doesNotContain("замещаете");
        assertThat(owed).hasSizeGreaterThan(20).allSatisfy(each -> {
            String task = scene.task(each.businessKey(), EvidenceVerificationProcess.SUBMIT_EVIDENCE).getId();
            String address = "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task;
            assertThat(plain(mail)).contains("- " + each.indicator() + " ", address);
            assertThat(html(mail)).contains(address);
        });
        assertThat(html(mail)).doesNotContain("<img", "src=");
        MimeMessage toDeputy = mailsTo(server, DEPUTY).get(0);
        assertThat(toDeputy.getSubject()).as("in the language the deputy chose").endsWith("ең жақын мерзім 12.10.2026");
        assertThat(plain(toDeputy)).contains("Сіз алмастырасыз: Участник officer", "2026 жылғы III тоқсан");
        assertThat(plain(mailsTo(server, HEAD).get(0)))
                .contains("Для вашего сведения", "У кого: Участник deputy, Участник officer", ": " + owed.size())
                .doesNotContain("К исполнению");
    }

    @Test
    void shouldTellNobodyTwiceADay_norOnDaysThatAreNotWorked_norOnOtherDays() {
        digests.morning(LocalDate.of(2026, 10, 2));
        assertThat(server.getReceivedMessages()).as("six working days left").isEmpty();

        digests.morning(THREE_DAYS_BEFORE);
        int told = server.getReceivedMessages().length;
        digests.morning(THREE_DAYS_BEFORE);
        assertThat(server.getReceivedMessages()).hasSize(told);

        digests.morning(LocalDate.of(2026, 10, 8));
        assertThat(server.getReceivedMessages()).as("two working days left").hasSize(told);

        digests.morning(LocalDate.of(2026, 10, 10));
        assertThat(server.getReceivedMessages()).as("a Saturday").hasSize(told);

        digests.morning(LocalDate.of(2026, 10, 12));
        assertThat(addressed())
                .as("what fell on the 9th, when no digest was composed, is made up for")
                .containsExactly(HEAD, HEAD, OFFICER, OFFICER, SUPERVISOR);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(DailyDigestProcess.KEY).count()).isZero();
    }

    @Test
    void shouldTellOfWhatWasNotSubmittedOnce_upTheLineAndByWhom() {
        digests.morning(LocalDate.of(2026, 10, 13));
        digests.morning(LocalDate.of(2026, 10, 14));

        assertThat(plain(mailsTo(server, OFFICER).get(0))).contains("Не представлено в срок, приём закрыт");
        assertThat(plain(mailsTo(server, HEAD).get(0))).contains("Не представлено в срок", "У кого: Участник officer");
        assertThat(plain(mailsTo(server, SUPERVISOR).get(0)))
                .contains("! Не представлено в срок", "Орган MIN", "просрочено, рабочих дней: 1", "У кого: Участник officer");
        assertThat(mailsTo(server, SUPERVISOR)).hasSize(1);
        assertThat(mailsTo(server, VERIFIER)).isEmpty();
    }

    @Test
    void shouldCountWorkingDaysOverAHoliday_andPassWhatIsOverdueFromTheVerifierUp() throws Exception {
        play.present(
                officer,
                play.submission(ministry, "2.3.1"),
                row().fact("Дело № 1").document("1", "2026-08-01").build());

        // The 26th is a day off: the 23rd is one working day before the 27th.
        digests.morning(LocalDate.of(2026, 10, 22));
        assertThat(mailsTo(server, VERIFIER)).isEmpty();
        digests.morning(LocalDate.of(2026, 10, 23));
        assertThat(plain(mailsTo(server, VERIFIER).get(0))).contains("2.3.1", "осталось рабочих дней: 1");
        assertThat(plain(mailsTo(server, HEAD_VERIFIER).get(0))).contains("У кого: Участник verifier");

        server.purgeEmailFromAllMailboxes();
        digests.morning(LocalDate.of(2026, 10, 28));
        assertThat(addressed()).containsExactly(HEAD_VERIFIER, VERIFIER);
        assertThat(mailsTo(server, VERIFIER).get(0).getSubject()).isEqualTo("Дәлел: просрочено — 1, всего к исполнению — 1");

        server.purgeEmailFromAllMailboxes();
        digests.morning(LocalDate.of(2026, 10, 29));
        assertThat(addressed()).containsExactly(HEAD_VERIFIER, SUPERVISOR, VERIFIER);
        assertThat(plain(mailsTo(server, SUPERVISOR).get(0)))
                .contains("просрочено, рабочих дней: 2", "У кого: Участник verifier", "/camunda/dalel/verification");
        assertThat(history.createHistoricIncidentQuery().count()).isZero();
    }

    @Test
    void shouldRemindOfSecondChecks_butTheFirstVerifierOfNothing() throws Exception {
        tampering.sql("update dalel.second_check_plan set per_mille = 1000");
        Submission submission = play.submission(ministry, "2.3.1");
        ItemVersion item = play.present(officer, submission, row().fact("Дело № 1").document("1", "2026-08-01").build()).get(0);
        PersonId second = digests.person("second", SECOND, HeldRole.of(Role.VERIFIER));
        play.verify(verifier, submission, VerdictsFor.rejected(item));

        // Drawn on Thursday, the 1st: five working days end on the 8th.
        digests.morning(LocalDate.of(2026, 10, 5));
        assertThat(plain(mailsTo(server, SECOND).get(0)))
                .contains("Проверить во второй раз", "2.3.1", "осталось рабочих дней: 3").doesNotContain("Участник verifier");
        server.purgeEmailFromAllMailboxes();
        digests.morning(LocalDate.of(2026, 10, 9));
        assertThat(plain(mailsTo(server, SECOND).get(0))).contains("просрочено, рабочих дней: 1");
        assertThat(plain(mailsTo(server, HEAD_VERIFIER).get(0))).contains("Проверить во второй раз", "У кого: Участник second");

        SecondCheck check = secondChecks.openOf(submission.id()).orElseThrow();
        saveSecondDraft.handle(second, check.id(), 0, List.of(VerdictsFor.accepted(item)));
        scene.complete(second, scene.task(submission.businessKey() + "/second-1", SecondVerificationProcess.VERIFY_BLINDLY), Map.of("confirmed", true));
        server.purgeEmailFromAllMailboxes();
        digests.morning(LocalDate.of(2026, 10, 13));
        assertThat(plain(mailsTo(server, HEAD_VERIFIER).get(0)))
                .contains("Разрешить расхождение верификаторов", "осталось рабочих дней: 1");
        assertThat(mailsTo(server, VERIFIER)).as("the first verifier").isEmpty();
    }

    private List<String> addressed() {
        return Arrays.stream(server.getReceivedMessages())
                .flatMap(mail -> DigestPlay.recipients(mail).stream())
                .sorted()
                .toList();
    }
}
