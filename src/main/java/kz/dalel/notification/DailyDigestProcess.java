package kz.dalel.notification;

/** Names of the model {@code processes/notification/daily-digest.bpmn} that Java shares with it. */
public final class DailyDigestProcess {

    public static final String KEY = "daily-digest";

    /** Variable: whether digests are sent today. */
    public static final String DIGEST_DUE = "digestDue";
    /** Variable: when they are, a date. */
    public static final String DIGEST_AT = "digestAt";
    /** Variable: whether people are left for whom a digest has to be composed. */
    public static final String DIGESTS_LEFT = "digestsLeft";
    /** Variable: whether mails are left to be sent. */
    public static final String MAILS_LEFT = "mailsLeft";
    /** Variable: when the next of them is due, a date. */
    public static final String NEXT_TRY_AT = "nextTryAt";

    /** The timer that starts an instance every day. */
    public static final String DAY_BEGAN = "startEvent_dayBegan";
    /** Message that starts an instance which only sends what waits. */
    public static final String SENDING_REQUESTED = "sendingRequested";

    private DailyDigestProcess() {}
}
