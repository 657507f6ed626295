package kz.dalel.snapshots.domain;

import java.net.InetAddress;
import java.util.List;
import kz.dalel.snapshots.Failure;
import org.springframework.lang.Nullable;

/**
 * What came of fetching a page: an answer as it was received, or the reason why there is none.
 *
 * @param failure why there is none; null where there is one
 * @param server the address that was connected to; null where it did not come to that
 * @param status the answer's status; null without an answer
 * @param headers the answer's headers in their order
 * @param body the answer's bytes as they came over the wire; null without an answer
 * @param contentType what the answer says it is; null where it does not say
 */
public record Answer(
        @Nullable Failure failure,
        @Nullable InetAddress server,
        @Nullable Integer status,
        List<Header> headers,
        @Nullable byte[] body,
        @Nullable String contentType) {

    public static Answer failed(Failure failure, @Nullable InetAddress server) {
        return new Answer(failure, server, null, List.of(), null, null);
    }

    /** The value of the first header of this name; null where there is none. */
    @Nullable
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /** A header of an answer. */
    public record Header(String name, String value) {}
}
