package kz.dalel.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A browser that comes to production by HTTPS, of which the application learns from the proxy in front of it. */
public final class ProductionVisit {

    private static final String TOKEN = "__Host-XSRF-TOKEN=";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> cookies = new ArrayList<>();
    private final String base;

    public ProductionVisit(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** The lines by which cookies were given out so far, their flags included. */
    public List<String> cookies() {
        return List.copyOf(cookies);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    /** Tries it with a password that nobody has. */
    public HttpResponse<String> signIn(String login) throws IOException, InterruptedException {
        String token = cookies.stream().filter(cookie -> cookie.startsWith(TOKEN)).map(ProductionVisit::nameAndValue).findFirst()
                .orElseThrow(() -> new IllegalStateException("no CSRF token was given out")).substring(TOKEN.length());
        return send(HttpRequest.newBuilder(URI.create(base + "/camunda/api/admin/auth/user/default/login/welcome"))
                .header("X-XSRF-TOKEN", token).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "&password=nobodys")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("X-Forwarded-Proto", "https").header("X-Forwarded-For", "198.51.100.7");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.stream().map(ProductionVisit::nameAndValue).collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        cookies.addAll(answer.headers().allValues("Set-Cookie"));
        return answer;
    }

    private static String nameAndValue(String cookie) {
        return cookie.split(";", 2)[0];
    }
}
