package kz.dalel.platform.demo;

import java.util.List;
import java.util.function.Consumer;
import kz.dalel.platform.play.SecondCheckPlay;
import kz.dalel.platform.play.SecondCheckPlay.Waiting;
import kz.dalel.quarter.CycleId;
import kz.dalel.shared.Messages;
import kz.dalel.verification.Outcome;
import kz.dalel.verification.RejectionReason;
import kz.dalel.verification.SecondCheckItem;
import kz.dalel.verification.Verdict;
import kz.dalel.verification.VerdictRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays the demo's second checks. What is drawn differs from start to start, since the draw cannot be foreseen; what comes of it does
 * not: the published rating is always the same.
 */
@Component
@Profile("demo")
class DemoSecondChecks {

    private static final Messages MESSAGES = Messages.kept("demo");

    /** Of the closed quarter, the second verifier sees every so many-th otherwise. */
    private static final int SELDOM = 8;

    private final SecondCheckPlay play;

    DemoSecondChecks(SecondCheckPlay play) {
        this.play = play;
    }

    /** All are done; where the two differ, the head of verification confirms the first verdict, so that no points move. */
    void finish(CycleId cycle) {
        List<Waiting> waiting = play.waiting(cycle);
        for (int number = 0; number < waiting.size(); number++) {
            Waiting check = waiting.get(number);
            if (number % SELDOM == 0) {
                differ(check);
                play.settle(
                        DemoCast.HEAD_VERIFIER, check, DemoSecondChecks::alike, MESSAGES.text("demo.second.confirmed"));
            } else {
                play.verify(check, DemoSecondChecks::alike);
            }
        }
    }

    /** All are done, and the two agree about everything. */
    void agree(CycleId cycle) {
        play.waiting(cycle).forEach(check -> play.verify(check, DemoSecondChecks::alike));
    }

    /**
     * Some are done and some wait: the first for the head of verification, since the two differ; the second, and all beyond the fourth,
     * for their second verifier. In the third the head has followed the second verifier; about the fourth the two agree.
     */
    void begin(CycleId cycle) {
        List<Waiting> waiting = play.waiting(cycle);
        at(waiting, 0, this::differ);
        at(waiting, 2, check -> {
            differ(check);
            play.settle(
                    DemoCast.HEAD_VERIFIER, check, DemoSecondChecks::rejected, MESSAGES.text("demo.second.overturned"));
        });
        at(waiting, 3, check -> play.verify(check, DemoSecondChecks::alike));
    }

    private static void at(List<Waiting> waiting, int number, Consumer<Waiting> act) {
        waiting.stream().skip(number).findFirst().ifPresent(act);
    }

    /** The second verifier rejects the first item. */
    private void differ(Waiting check) {
        SecondCheckItem disputed = check.items().get(0);
        play.verify(check, item -> item.equals(disputed) ? rejected(item) : alike(item));
    }

    private static VerdictRow alike(SecondCheckItem item) {
        Verdict first = item.first();
        return new VerdictRow(
                first.version(), first.outcome(), first.quantity(), first.reason(), first.clause(), first.comment());
    }

    private static VerdictRow rejected(SecondCheckItem item) {
        return new VerdictRow(
                item.first().version(),
                Outcome.REJECTED,
                null,
                RejectionReason.REQUISITES,
                MESSAGES.text("demo.second.clause"),
                MESSAGES.text("demo.second.rejection"));
    }
}
