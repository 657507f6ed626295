package kz.dalel.notification.domain;

/** Carries the sending of mails. */
public interface DigestProcess {

    /** Has everything sent that waits to be. */
    void send();
}
