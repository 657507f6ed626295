package kz.dalel.platform.web;

import java.util.List;
import java.util.Map;
import kz.dalel.shared.Language;
import kz.dalel.shared.Refusal;
import kz.dalel.shared.UserError;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What to say where nothing but a status is known: of requests that no controller of ours has seen. */
@Component
class StatusSentences {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int FAULT = 500;

    /** Said by {@link DatabaseFaultFilter} alone. */
    private static final int DATABASE_AWAY = 503;
    private static final int DATABASE_FULL = 507;

    private static final Map<Integer, UserError.Kind> KINDS =
            Map.of(FORBIDDEN, UserError.Kind.FORBIDDEN, NOT_FOUND, UserError.Kind.NOT_FOUND, 413, UserError.Kind.TOO_LARGE, 415, UserError.Kind.UNSUPPORTED,
                    DATABASE_AWAY, UserError.Kind.UNAVAILABLE, DATABASE_FULL, UserError.Kind.NO_SPACE);

    private final MessageSource messages;

    StatusSentences(MessageSource messages) {
        this.messages = messages;
    }

    Refusal refusal(int status) {
        return new Refusal(KINDS.getOrDefault(status, UserError.Kind.INVALID).name(), sentence(status), List.of());
    }

    String sentence(int status) {
        return switch (status) {
            case DATABASE_AWAY -> text("platform.databaseAway");
            case DATABASE_FULL -> text("platform.databaseFull");
            case UNAUTHORIZED -> text("platform.notLoggedIn");
            case FORBIDDEN -> text("platform.notOpen");
            case 404, 405, 406, 413, 415 -> text("platform.api.status." + status);
            default -> text(status >= FAULT ? "page.error.other" : "platform.unreadableRequest");
        };
    }

    private String text(String code) {
        return messages.getMessage(code, null, Language.current().locale());
    }
}
