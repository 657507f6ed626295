package kz.dalel.notification.domain;

import kz.dalel.notification.Mail;
import org.springframework.lang.Nullable;

/**
 * How a try to deliver a mail ended.
 *
 * @param trouble what kept it from being delivered; null if the mail server took it
 * @param answer what the mail server said; null where it said nothing
 */
public record Delivery(@Nullable Mail.Trouble trouble, @Nullable String answer) {

    /** The mail server took it. */
    public static final Delivery DONE = new Delivery(null, null);

    /** Whether another try may end otherwise. */
    public boolean mayBeTriedAgain() {
        return trouble == Mail.Trouble.UNREACHABLE || trouble == Mail.Trouble.POSTPONED;
    }
}
