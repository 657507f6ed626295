package kz.dalel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Talks to the running application as the web applications do in a browser: session cookie and CSRF token. */
public final class WebSession {

    private static final String CSRF_TOKEN = "XSRF-TOKEN";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    private String sessionCookie;

    private WebSession(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Somebody who has not logged in, with a CSRF token like everybody who opens the page. */
    public static WebSession anonymous(int port) {
        WebSession session = new WebSession(port);
        session.sessionCookie = session.get("/camunda/app/welcome/default/").headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID")).findFirst().orElseThrow();
        return session;
    }

    /** The whole line by which the application gave out the session, its flags included. */
    public String sessionCookie() {
        return sessionCookie;
    }

    /** @throws IllegalStateException if the login is refused */
    public static WebSession login(int port, String login, String password) {
        WebSession session = anonymous(port);
        HttpResponse<String> answer = session.send(session.request("/camunda/api/admin/auth/user/default/login/welcome")
                .header("X-" + CSRF_TOKEN, session.csrfToken()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + encode(login) + "&password=" + encode(password))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("login of " + login + " answered " + answer.statusCode() + ": " + answer.body());
        }
        // A new session has a new token, given out at the first look.
        session.get("/camunda/app/welcome/default/");
        return session;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As a program asks that says what it can read. */
    public HttpResponse<String> get(String path, String accepted) {
        return send(request(path).header("Accept", accepted).GET());
    }

    /** As {@link #get}, for what is no text. */
    public HttpResponse<byte[]> getBytes(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As {@link #get}, and reads nothing of the answer's content until somebody does. */
    public HttpResponse<InputStream> open(String path) {
        return send(request(path).GET(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** As {@link #getBytes}, for a part, written {@code 0-99}. */
    public HttpResponse<byte[]> getPart(String path, String range) {
        return send(request(path).header("Range", "bytes=" + range).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** As {@link #upload}, of bytes that come as they come. */
    public HttpResponse<String> upload(String path, InputStream content) {
        return send(request(path).header("Content-Type", "application/octet-stream").header("X-" + CSRF_TOKEN, csrfToken())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> content)));
    }

    /** Sends bytes as they are, as a control does with a file. */
    public HttpResponse<String> upload(String path, byte[] content) {
        return send(request(path).header("Content-Type", "application/octet-stream").header("X-" + CSRF_TOKEN, csrfToken())
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(json(path).header("X-" + CSRF_TOKEN, csrfToken()).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(json(path).header("X-" + CSRF_TOKEN, csrfToken()).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).header("X-" + CSRF_TOKEN, csrfToken()).DELETE());
    }

    /** As a browser sends a form. */
    public HttpResponse<String> postForm(String path, String fields) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("X-" + CSRF_TOKEN, csrfToken())
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Any request at all, with the token. */
    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).header("X-" + CSRF_TOKEN, csrfToken())
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As a page of another site would do it: the session's cookie goes along, the token does not. */
    public HttpResponse<String> postWithoutToken(String path, String json) {
        return send(json(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json, text/html;q=0.5");
    }

    /** Header lines of a request of this session, for requests that are put together byte by byte. */
    public List<String> headerLines() {
        String sent = cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return List.of("Cookie: " + sent, "X-" + CSRF_TOKEN + ": " + csrfToken());
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(CSRF_TOKEN))
                .map(HttpCookie::getValue).findFirst().orElseThrow(() -> new IllegalStateException("no CSRF token was given out"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A text as a part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
