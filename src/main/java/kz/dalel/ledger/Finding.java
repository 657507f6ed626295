package kz.dalel.ledger;

import java.util.List;
import kz.dalel.shared.Messages;

/**
 * Something that does not hold, in words.
 *
 * @param code key of the sentence in the message file of the room that found it
 * @param arguments values for its placeholders
 */
public record Finding(String code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments values for the sentence's placeholders; numbers and keys as they shall be read */
    public static Finding of(String code, Object... arguments) {
        return new Finding(code, List.of(arguments).stream().map(Object::toString).toList());
    }

    /** What does not hold, as a sentence. */
    public String sentence() {
        String room = code.substring(0, code.indexOf('.'));
        return Messages.of(room).text(code, arguments.toArray());
    }
}
