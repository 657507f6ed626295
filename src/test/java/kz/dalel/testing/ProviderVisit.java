package kz.dalel.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser that goes to and fro between the application and an OpenID provider. It keeps cookies for each of the two, also those that a
 * browser would send to this machine alone without TLS.
 */
public final class ProviderVisit {

    private static final int MOST_STEPS = 12;
    private static final String SESSION = "JSESSIONID";
    private static final String TOKEN = "XSRF-TOKEN";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String application;
    private final String credentials;
    private final List<String> sessions = new ArrayList<>();
    private final List<URI> way = new ArrayList<>();

    /** @param login who sits in front of it, as the provider knows the person */
    public ProviderVisit(int port, String login) {
        this.application = "http://127.0.0.1:" + port;
        this.credentials = "Basic " + Base64.getEncoder()
                .encodeToString((login + ":" + OpenIdProvider.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** Goes wherever it is led to. */
    public HttpResponse<String> follow(String path) {
        way.clear();
        HttpResponse<String> answer = get(path);
        for (int step = 0; answer.statusCode() == 302; step++) {
            if (step == MOST_STEPS) {
                throw new IllegalStateException("led on and on: " + way);
            }
            answer = send("GET", answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    /** The keys of sessions that the application has given, the first one first. */
    public List<String> sessions() {
        return List.copyOf(sessions);
    }

    /** The addresses that the last {@link #follow} came by. */
    public List<URI> way() {
        return List.copyOf(way);
    }

    public HttpResponse<String> get(String path) {
        return send("GET", URI.create(application + path));
    }

    public HttpResponse<String> post(String path) {
        return send("POST", URI.create(application + path));
    }

    private HttpResponse<String> send(String method, URI address) {
        way.add(address);
        Map<String, String> known = cookies.computeIfAbsent(address.getAuthority(), authority -> new HashMap<>());
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        request.header("Accept", "application/json, text/html;q=0.5");
        if (!known.isEmpty()) {
            request.header("Cookie", known.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")));
        }
        if (known.containsKey(TOKEN)) {
            request.header("X-XSRF-TOKEN", known.get(TOKEN));
        }
        if (!address.toString().startsWith(application)) {
            request.header("Authorization", credentials);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] parts = cookie.split(";", 2)[0].split("=", 2);
                known.put(parts[0], parts[1]);
                if (parts[0].equals(SESSION) && address.toString().startsWith(application)) {
                    sessions.add(parts[1]);
                }
            });
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
