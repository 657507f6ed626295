package kz.dalel.notification.domain;

import kz.dalel.notification.CheckpointMail;
import kz.dalel.notification.Mail;

/** Hands mails to a mail server. */
public interface Post {

    /** Whether there is a mail server to hand them to. */
    boolean isOn();

    /** Tries to deliver a mail; does not throw for anything that a mail server may do. */
    Delivery deliver(Mail mail);

    /** The same for a checkpoint, which goes as a file. */
    Delivery deliver(CheckpointMail mail);
}
