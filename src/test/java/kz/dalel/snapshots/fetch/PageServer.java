package kz.dalel.snapshots.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine whose pages can be swapped, and which remembers what it was asked. */
public final class PageServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private PageServer(HttpServer server) {
        this.server = server;
    }

    /** @param address one of this machine's own, as in {@code 127.0.0.1} */
    public static PageServer at(String address) throws IOException {
        PageServer pages = new PageServer(HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0));
        pages.server.createContext("/", pages::answer);
        pages.server.setExecutor(pages.threads);
        pages.server.start();
        return pages;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Shows this page of markup from now on. */
    public void show(String path, String markup) {
        show(path, 200, Map.of("Content-Type", "text/html; charset=utf-8"), markup.getBytes(StandardCharsets.UTF_8));
    }

    public void show(String path, int status, Map<String, String> headers, byte[] body) {
        pages.put(path, new Page(status, headers, body));
    }

    public void remove(String path) {
        pages.remove(path);
    }

    /** What it was asked so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders())));
            Page page = pages.getOrDefault(path, new Page(404, Map.of(), new byte[0]));
            page.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
            exchange.getResponseBody().write(page.body());
        }
    }

    /** A request that came in. */
    public record Asked(String path, Map<String, List<String>> headers) {}

    private record Page(int status, Map<String, String> headers, byte[] body) {}
}
