package kz.dalel.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When checkpoints are issued: every night, and as soon as a rating has been published. An act is never held up by a folder that
 * cannot be written to; the operator reads of it in the log, and the next night makes up for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CheckpointSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);

    private final IssueCheckpoint issueCheckpoint;

    CheckpointSchedule(IssueCheckpoint issueCheckpoint) {
        this.issueCheckpoint = issueCheckpoint;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Almaty")
    @TransactionalEventListener(AttestedAct.class)
    void issue() {
        try {
            issueCheckpoint.handle();
        } catch (RuntimeException e) {
            LOG.error("no checkpoint of the ledger could be issued", e);
        }
    }

    /** Something was done that shall be attested at once. */
    record AttestedAct() {}
}
