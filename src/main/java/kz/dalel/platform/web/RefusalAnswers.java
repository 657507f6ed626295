package kz.dalel.platform.web;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.dalel.platform.text.Sentences;
import kz.dalel.shared.Language;
import kz.dalel.shared.Refusal;
import kz.dalel.shared.Refusal.WrongRow;
import kz.dalel.shared.Refusals;
import kz.dalel.shared.RowErrors;
import kz.dalel.shared.UserError;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Finds the sentence and the HTTP status for whatever goes wrong. */
@Component
class RefusalAnswers implements Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAnswers.class);

    /** PostgreSQL: unique violation, serialisation failure, deadlock, lock not available. */
    private static final Set<String> LOST_RACE_STATES = Set.of("23505", "40001", "40P01", "55P03");

    /** PostgreSQL: no space left on its disk. */
    private static final String DISK_FULL = "53100";

    /** The class of states of a connection that is gone. */
    private static final String CONNECTION_LOST = "08";

    /** PostgreSQL: ended by an administrator, by a crash, not accepting connections yet, too many connections. */
    private static final Set<String> AWAY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** What the pool says of a connection that it has given up; it names no state. */
    private static final String CLOSED = "Connection is closed";

    /** PostgreSQL: letters that its texts cannot hold, such as the one numbered zero. */
    private static final Set<String> NO_LETTERS = Set.of("22021", "22P05");

    /** Tasklist's notification has room for so many. */
    private static final int ROWS_IN_SENTENCE = 5;

    private final MessageSource messages;

    RefusalAnswers(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Refusal of(Exception failure) {
        return answer(failure).refusal();
    }

    Answer answer(Exception failure) {
        Optional<UserError> userError = find(failure, UserError.class);
        if (userError.isPresent()) {
            return new Answer(status(userError.get().kind()), refusal(userError.get()));
        }
        if (isLostRace(failure)) {
            return answer(HttpStatus.CONFLICT, UserError.Kind.CONFLICT.name(), text("platform.somebodyWasFaster"));
        }
        Optional<Answer> fault = ofDatabaseFault(failure);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (find(failure, AuthorizationException.class).isPresent()) {
            return answer(HttpStatus.FORBIDDEN, UserError.Kind.FORBIDDEN.name(), text("platform.notAllowed"));
        }
        if (failure instanceof HttpMessageNotReadableException || failure instanceof MethodArgumentTypeMismatchException
                // A body that is said to be a form and is none: the firewall finds out when the form is read.
                || find(failure, RequestRejectedException.class).isPresent()
                || stateOf(failure).filter(NO_LETTERS::contains).isPresent()) {
            return answer(HttpStatus.BAD_REQUEST, UserError.Kind.INVALID.name(), text("platform.unreadableRequest"));
        }
        if (failure instanceof ErrorResponse response) {
            boolean stranger = response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
            return answer(response.getStatusCode(), UserError.Kind.INVALID.name(), text(stranger ? "platform.notLoggedIn" : "platform.unreadableRequest"));
        }
        String number = UUID.randomUUID().toString();
        LOG.error("unexpected failure {}", number, failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED", text("platform.unexpected", number));
    }

    /** Empty where the database is not to blame: it is neither away nor full. */
    Optional<Answer> ofDatabaseFault(Exception failure) {
        if (isDatabaseFull(failure)) {
            LOG.error("the database has no more room", failure);
            return Optional.of(answer(HttpStatus.INSUFFICIENT_STORAGE, UserError.Kind.NO_SPACE.name(), text("platform.databaseFull")));
        }
        if (isDatabaseAway(failure)) {
            LOG.error("the database does not answer", failure);
            return Optional.of(answer(HttpStatus.SERVICE_UNAVAILABLE, UserError.Kind.UNAVAILABLE.name(), text("platform.databaseAway")));
        }
        return Optional.empty();
    }

    private Refusal refusal(UserError error) {
        String sentence = Sentences.of(messages, error);
        if (!(error instanceof RowErrors table)) {
            return new Refusal(error.kind().name(), sentence, List.of());
        }
        List<WrongRow> rows = table.rows().stream().map(row -> new WrongRow(row.row(), row.field(), text(row.code(), row.arguments().toArray()))).toList();
        String first = rows.stream().limit(ROWS_IN_SENTENCE)
                .map(row -> row.row() == 0 ? row.message() : text("platform.wrongRow", row.row(), row.message())).collect(joining(" "));
        return new Refusal(error.kind().name(), sentence + " " + first, rows);
    }

    private static boolean isLostRace(Exception failure) {
        return find(failure, OptimisticLockingException.class).isPresent()
                || find(failure, ConcurrencyFailureException.class).isPresent()
                || stateOf(failure).filter(LOST_RACE_STATES::contains).isPresent();
    }

    /** Whoever asked has closed the page, or given up waiting, in the middle of the answer: there is nobody to be told, and nothing failed. */
    static boolean isOfNobody(Exception failure) {
        return DisconnectedClientHelper.isClientDisconnectedException(failure) && find(failure, SQLException.class).isEmpty();
    }

    private static boolean isDatabaseFull(Exception failure) {
        return stateOf(failure).filter(DISK_FULL::equals).isPresent();
    }

    /**
     * Cut off, shutting down, starting, not taking more connections, or none free in the pool. A transaction whose connection was cut
     * off cannot be rolled back either, and that is all that comes out of it.
     */
    private static boolean isDatabaseAway(Exception failure) {
        return find(failure, SQLTransientConnectionException.class).isPresent()
                || find(failure, SQLException.class).filter(e -> CLOSED.equals(e.getMessage())).isPresent()
                || stateOf(failure).filter(state -> state.startsWith(CONNECTION_LOST) || AWAY_STATES.contains(state)).isPresent();
    }

    /** Empty also where it did not come from the database itself. */
    private static Optional<String> stateOf(Exception failure) {
        return find(failure, SQLException.class).map(SQLException::getSQLState);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static HttpStatus status(UserError.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case NO_SPACE -> HttpStatus.INSUFFICIENT_STORAGE;
        };
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Language.current().locale());
    }

    private static Answer answer(HttpStatusCode status, String type, String message) {
        return new Answer(status, new Refusal(type, message, List.of()));
    }

    /** A refusal and the status it is answered with. */
    record Answer(HttpStatusCode status, Refusal refusal) {
    }
}
