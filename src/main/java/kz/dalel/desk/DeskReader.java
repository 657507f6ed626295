package kz.dalel.desk;

import kz.dalel.evidence.Submission;
import kz.dalel.shared.PersonId;

/**
 * What a person sees of a body's quarter.
 *
 * @param person who
 * @param officer whether the person acts for the body
 * @param head whether the person approves for the body
 * @param reach how much of it
 */
public record DeskReader(PersonId person, boolean officer, boolean head, Reach reach) {

    /** Whether the person is on the body's side, so that drafts and what they come to are no secret. */
    public boolean ofBody() {
        return reach == Reach.OF_BODY;
    }

    /** Verifiers read what was received; everybody else reads everything that is due. */
    boolean maySee(Submission submission) {
        return reach != Reach.RECEIVED || submission.isReceived();
    }

    /** How much of a body's quarter somebody may read. */
    public enum Reach {
        /** Everything, what is being typed included. */
        OF_BODY,
        /** Everything that the body has let out of its hands, and what it still owes. */
        WATCHING,
        /** What was received, and nothing of what was not. */
        RECEIVED
    }
}
