package kz.dalel.soak;

import static kz.dalel.evidence.domain.Rows.row;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.dalel.DalelApplication;
import kz.dalel.api.IssueApiToken;
import kz.dalel.appeal.AppealPlay;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.EvidencePlay;
import kz.dalel.evidence.Submission;
import kz.dalel.evidence.Submissions;
import kz.dalel.platform.time.AdjustableClock;
import kz.dalel.platform.time.JobRunner;
import kz.dalel.quarter.calendar.Deadlines;
import kz.dalel.registry.Role;
import kz.dalel.shared.BodyId;
import kz.dalel.shared.PersonId;
import kz.dalel.shared.QuarterId;
import kz.dalel.testing.EnginePeople;
import kz.dalel.testing.Scene;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Fills a database for the soak run: a quarter that is open for weeks yet, and bodies of which all is closed but one indicator, whose
 * evidence is typed. Whatever is submitted and verified of it leads on to the body's score.
 */
final class SoakScene {

    static final PersonId VERIFIER = PersonId.of("verifier");

    private static final int TOKEN_DAYS = 300;
    private static final int DAYS_TO_GO = 25;
    private static final int DOCUMENT_AGE_DAYS = 40;

    private SoakScene() {}

    /** One matter for each of so many bodies. */
    static List<Matter> fill(SoakDatabase database, Path ledger, int bodies) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(DalelApplication.class).profiles("test");
        try (ConfigurableApplicationContext context = application.run("--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(), "--spring.datasource.password=" + database.password(),
                "--dalel.ledger.directory=" + ledger)) {
            return fill(context, bodies);
        }
    }

    private static List<Matter> fill(ApplicationContext context, int bodies) {
        Scene scene = context.getBean(Scene.class);
        AppealPlay holdings = context.getBean(AppealPlay.class);
        List<BodyId> registered = new ArrayList<>();
        for (int number = 1; number <= bodies; number++) {
            registered.add(holdings.holding("S-" + number));
        }
        PersonId supervisor = scene.person("supervisor", Role.SUPERVISOR);
        scene.person(VERIFIER.value(), Role.VERIFIER);
        QuarterId quarter = QuarterId.containing(LocalDate.now(Deadlines.ZONE)).previous();
        scene.openQuarter(supervisor, quarter, Map.of("submissionDay", LocalDate.now(Deadlines.ZONE).plusDays(DAYS_TO_GO).toString()));
        context.getBean(JobRunner.class).runAllDue();
        registered.forEach(body -> prepare(context, body, quarter));
        context.getBean(JobRunner.class).runAllDue();
        setPassword(context.getBean(IdentityService.class));
        context.getBean(AdjustableClock.class).run();
        return registered.stream().map(body -> matter(context, body, quarter)).toList();
    }

    private static void prepare(ApplicationContext context, BodyId body, QuarterId quarter) {
        EvidencePlay play = context.getBean(EvidencePlay.class);
        PersonId officer = context.getBean(AppealPlay.class).officer(body);
        Submission open = play.submission(body, quarter, AppealPlay.LINE);
        context.getBean(Submissions.class).ofAssessment(open.assessmentId()).stream().filter(submission -> !submission.id().equals(open.id()))
                .forEach(submission -> play.submit(officer, submission, Act.NOTHING_TO_SUBMIT));
        play.draft(officer, open, row().unit(body + "/entity-1").document("7", quarter.lastDay().minusDays(DOCUMENT_AGE_DAYS).toString()).build());
    }

    private static void setPassword(IdentityService identities) {
        User user = identities.createUserQuery().userId(VERIFIER.value()).singleResult();
        user.setPassword(EnginePeople.PASSWORD);
        identities.saveUser(user);
    }

    private static Matter matter(ApplicationContext context, BodyId body, QuarterId quarter) {
        Submission submission = context.getBean(EvidencePlay.class).submission(body, quarter, AppealPlay.LINE);
        String token = context.getBean(IssueApiToken.class).handle(context.getBean(AppealPlay.class).officer(body), "Выдержка", TOKEN_DAYS).secret();
        return new Matter(submission.id().value(), submission.assessmentId().value(), submission.businessKey(), token);
    }

    /**
     * What one body still owes.
     *
     * @param token by which its officer's system calls
     */
    record Matter(UUID submission, UUID assessment, String businessKey, String token) {}
}
