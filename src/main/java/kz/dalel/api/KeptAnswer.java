package kz.dalel.api;

import java.util.Map;

/**
 * An answer as it went to the caller.
 *
 * @param status its HTTP status
 * @param headers those that belong to what was answered, by name
 * @param body its bytes
 */
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
