package kz.dalel.notification.process;

import kz.dalel.notification.DailyDigestProcess;
import kz.dalel.notification.domain.Post;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Lets the model's timer begin a day of digests, or rest: it rests where there is no mail server, and where time is played by
 * hand. A command that only looks in on a running system's database leaves it alone.
 */
@Component
class DigestSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSchedule.class);
    private static final Profiles PLAYED_BY_HAND = Profiles.of("rehearsal | test");

    private final ManagementService management;
    private final Post post;
    private final Environment environment;
    private final boolean engineWorks;

    DigestSchedule(
            ManagementService management,
            Post post,
            Environment environment,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean engineWorks) {
        this.management = management;
        this.post = post;
        this.environment = environment;
        this.engineWorks = engineWorks;
    }

    @EventListener(ApplicationStartedEvent.class)
    void set() {
        if (!engineWorks && !environment.acceptsProfiles(PLAYED_BY_HAND)) {
            return;
        }
        if (!post.isOn()) {
            LOG.warn("no reminders are sent: there is no mail server (spring.mail.host)");
        }
        boolean runs = post.isOn() && engineWorks;
        management.createJobDefinitionQuery()
                .processDefinitionKey(DailyDigestProcess.KEY)
                .activityIdIn(DailyDigestProcess.DAY_BEGAN)
                .list()
                .forEach(timer -> set(timer, runs));
    }

    private void set(JobDefinition timer, boolean runs) {
        if (runs) {
            management.activateJobDefinitionById(timer.getId(), true);
        } else {
            management.suspendJobDefinitionById(timer.getId(), true);
        }
    }
}
