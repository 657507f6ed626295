package kz.dalel.snapshots.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import kz.dalel.snapshots.Failure;
import kz.dalel.snapshots.SnapshotSettings;
import kz.dalel.snapshots.domain.Answer;
import kz.dalel.snapshots.domain.PageText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Fetches from servers on this machine; the trap is a neighbour that must never be asked anything. */
class PageFetcherTest {

    private static final String HOST = "pages.dalel.test";
    private static final int LARGEST = 100_000;

    private PageServer server;
    private PageServer trap;
    private LoopbackNetwork network;
    private PageFetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        server = PageServer.at("127.0.0.1");
        trap = PageServer.at("127.0.0.2");
        network = new LoopbackNetwork().open(server.port()).open(trap.port());
        fetcher = fetcher(network, Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        fetcher.destroy();
        server.close();
        trap.close();
    }

    @Test
    void shouldBringBackWhatTheServerAnswered() {
        server.show("/news?id=1", 200, Map.of("Content-Type", "text/html", "X-Mark", "a, b"), bytes("<p>Сообщение</p>"));

        Answer answer = fetcher.fetch(page("/news?id=1#comments"));

        assertThat(answer.failure()).isNull();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(bytes("<p>Сообщение</p>"));
        assertThat(answer.contentType()).isEqualTo("text/html");
        assertThat(answer.header("x-mark")).isEqualTo("a, b");
        assertThat(answer.server()).isEqualTo(address("127.0.0.1"));
        assertThat(server.asked()).extracting(PageServer.Asked::path).containsExactly("/news?id=1");
    }

    @Test
    void shouldAskForAPageWithLettersOfAnyLanguage() {
        server.show("/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8", "<p>Есть</p>");

        assertThat(fetcher.fetch(page("/новости")).status()).isEqualTo(200);
    }

    @Test
    void shouldSendNeitherCookiesNorCredentialsNorWhereFrom() {
        server.show("/a", 200, Map.of("Set-Cookie", "id=1; Path=/"), bytes("a"));
        fetcher.fetch(page("/a"));
        fetcher.fetch(page("/a"));

        assertThat(server.asked()).hasSize(2).allSatisfy(asked -> assertThat(asked.headers())
                .doesNotContainKeys("Cookie", "Authorization", "Proxy-authorization", "Referer"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void shouldKeepARedirection_andNotFollowIt(int status) {
        server.show("/moved", status, Map.of("Location", trapped("/internal")), bytes("moved"));

        Answer answer = fetcher.fetch(page("/moved"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Location")).isEqualTo(trapped("/internal"));
        assertThat(trap.asked()).isEmpty();
    }

    @Test
    void shouldKeepAnErrorPage() {
        assertThat(fetcher.fetch(page("/nowhere")).status()).isEqualTo(404);
    }

    @Test
    void shouldNotConnect_whereAnyAddressOfTheHostIsForbidden() {
        for (String[] addresses : List.of(
                new String[] {"127.0.0.2"}, new String[] {"127.0.0.1", "127.0.0.2"}, new String[] {"127.0.0.1", "::1"})) {
            Answer answer = fetcher(resolving(addresses), Duration.ofSeconds(30)).fetch(page("/", trap.port()));

            assertThat(answer.failure()).isEqualTo(Failure.ADDRESS_NOT_PUBLIC);
            assertThat(answer.server()).isNull();
        }
        assertThat(trap.asked()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1"})
    void shouldNotConnectToWhatIsNotPublic_whereNoTestOpensIt(String leadsTo) throws Exception {
        PublicNetwork internet = new PublicNetwork();
        Network real = new Network() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {address(leadsTo)};
            }

            @Override
            public boolean permits(InetAddress address) {
                return internet.permits(address);
            }

            @Override
            public boolean permits(int port) {
                return true;
            }
        };

        assertThat(fetcher(real, Duration.ofSeconds(5)).fetch(page("/")).failure()).isEqualTo(Failure.ADDRESS_NOT_PUBLIC);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void shouldConnectToTheAddressThatWasChecked_whenTheNameLeadsElsewhereMeanwhile() {
        List<String> answers = new ArrayList<>(List.of("127.0.0.1", "127.0.0.2", "127.0.0.2"));
        int[] lookUps = {0};
        Network rebinding = new ForwardingNetwork(network) {
            @Override
            public InetAddress[] resolve(String host) {
                lookUps[0]++;
                return new InetAddress[] {address(answers.remove(0))};
            }
        };
        server.show("/", "<p>Страница</p>");

        Answer answer = fetcher(rebinding, Duration.ofSeconds(30)).fetch(page("/"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.server()).isEqualTo(address("127.0.0.1"));
        assertThat(lookUps[0]).isEqualTo(1);
        assertThat(trap.asked()).isEmpty();
    }

    @Test
    void shouldAskOnlyPortsThatPagesAreServedAt() {
        Answer answer = fetcher(new LoopbackNetwork(), Duration.ofSeconds(30)).fetch(page("/"));

        assertThat(answer.failure()).isEqualTo(Failure.PORT_NOT_ALLOWED);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://other.dalel.test/", "http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://pages.dalel.test.evil.test/", "http://evil.test/?pages.dalel.test"})
    void shouldAskNoHostThatIsNotNamed(String address) {
        assertThatThrownBy(() -> fetcher.fetch(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotGoThroughAProxyOfTheEnvironment() {
        System.setProperty("http.proxyHost", "127.0.0.2");
        System.setProperty("http.proxyPort", Integer.toString(trap.port()));
        try {
            server.show("/", "<p>Страница</p>");
            assertThat(fetcher.fetch(page("/")).status()).isEqualTo(200);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
        assertThat(trap.asked()).isEmpty();
    }

    @Test
    void shouldTakeAPageOfTheLargestSize_andNoneThatIsLarger() {
        server.show("/largest", 200, Map.of(), new byte[LARGEST]);
        server.show("/larger", 200, Map.of(), new byte[LARGEST + 1]);

        assertThat(fetcher.fetch(page("/largest")).body()).hasSize(LARGEST);
        assertThat(fetcher.fetch(page("/larger")).failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void shouldStopReading_whenAPageOfNoStatedSizeDoesNotEnd() {
        answering((in, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"));
            for (int sent = 0; sent < 100 * LARGEST; sent += LARGEST) {
                out.write(new byte[LARGEST]);
            }
        });
        assertThat(fetched).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    void shouldGiveUp_whenTheAnswerTricklesIn() {
        answering("http", Duration.ofMillis(400), (in, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n"));
            trickle(out);
        });
        assertThat(fetched).isEqualTo(Failure.TOO_SLOW);
    }

    @Test
    void shouldGiveUp_whenTheHeadersTrickleIn() {
        answering("http", Duration.ofMillis(400), (in, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX-Slow: "));
            trickle(out);
        });
        assertThat(fetched).isEqualTo(Failure.TOO_SLOW);
    }

    @Test
    void shouldGiveUp_whenNothingComesAtAll() {
        answering("http", Duration.ofMillis(400), (in, out) -> in.readAllBytes());
        assertThat(fetched).isEqualTo(Failure.TOO_SLOW);
    }

    @Test
    void shouldGiveUp_whenThereIsNoEndOfHeaders() {
        answering((in, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            for (int header = 0; header < 10_000; header++) {
                out.write(bytes("X-Header-" + header + ": value\r\n"));
            }
        });
        assertThat(fetched).isEqualTo(Failure.BROKEN_ANSWER);
    }

    @Test
    void shouldSayThatTheAnswerIsBroken_whenItIsCutOffOrNoAnswer() {
        answering((in, out) -> out.write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf")));
        assertThat(fetched).isEqualTo(Failure.BROKEN_ANSWER);
        answering((in, out) -> out.write(bytes("SSH-2.0-OpenSSH\r\n\r\n")));
        assertThat(fetched).isEqualTo(Failure.BROKEN_ANSWER);
    }

    @Test
    void shouldSayWhyThereIsNoAnswer() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, address("127.0.0.1"))) {
            nobody = free.getLocalPort();
        }
        network.open(nobody);
        PageFetcher lost = fetcher(
                new ForwardingNetwork(network) {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        throw new UnknownHostException(host);
                    }
                },
                Duration.ofSeconds(30));

        assertThat(fetcher.fetch(page("/", nobody)).failure()).isEqualTo(Failure.NO_CONNECTION);
        assertThat(lost.fetch(page("/")).failure()).isEqualTo(Failure.HOST_NOT_FOUND);
    }

    @Test
    void shouldTrustNobody_whoDoesNotProveWhoTheyAre() {
        answering("https", Duration.ofSeconds(30), (in, out) -> out.write(bytes("HTTP/1.1 400 Bad Request\r\n\r\n")));
        assertThat(fetched).isEqualTo(Failure.CERTIFICATE);
    }

    @Test
    void shouldKeepAPackedPageAsItCame_andNotReadWhatItSwellsTo() throws IOException {
        byte[] packed = packed(200_000_000);
        server.show("/bomb", 200, Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"), packed);

        Answer answer = fetcher(network, Duration.ofSeconds(30), DataSize.ofMegabytes(1)).fetch(page("/bomb"));

        assertThat(answer.body()).isEqualTo(packed);
        assertThat(PageText.of(answer.body(), answer.contentType(), "gzip")).isEmpty();
    }

    private Failure fetched;

    private void answering(Conversation conversation) {
        answering("http", Duration.ofSeconds(30), conversation);
    }

    /** Fetches from a server that says whatever it likes. */
    private void answering(String scheme, Duration patience, Conversation conversation) {
        try (ServerSocket socket = new ServerSocket(0, 1, address("127.0.0.1"))) {
            network.open(socket.getLocalPort());
            CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> {
                try (Socket client = socket.accept()) {
                    conversation.hold(client.getInputStream(), client.getOutputStream());
                } catch (IOException e) {
                    // The fetcher has hung up.
                }
            });
            fetched = fetcher(network, patience)
                    .fetch(URI.create(scheme + "://" + HOST + ":" + socket.getLocalPort() + "/"))
                    .failure();
            serving.join();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A byte now and then, so that the connection is never silent, until the other side has hung up. */
    private static void trickle(OutputStream out) throws IOException {
        try {
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] packed(int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] piece = new byte[1_000_000];
            for (int written = 0; written < size; written += piece.length) {
                gzip.write(piece);
            }
        }
        return packed.toByteArray();
    }

    private Network resolving(String... addresses) {
        return new ForwardingNetwork(network) {
            @Override
            public InetAddress[] resolve(String host) {
                return Arrays.stream(addresses).map(PageFetcherTest::address).toArray(InetAddress[]::new);
            }
        };
    }

    private static PageFetcher fetcher(Network network, Duration patience) {
        return fetcher(network, patience, DataSize.ofBytes(LARGEST));
    }

    private static PageFetcher fetcher(Network network, Duration patience, DataSize largest) {
        return new PageFetcher(
                new SnapshotSettings(true, List.of(HOST), largest, patience, Duration.ofMinutes(15), 1, Period.ofYears(5)), network);
    }

    private URI page(String path) {
        return page(path, server.port());
    }

    private static URI page(String path, int port) {
        return URI.create("http://" + HOST + ":" + port + path);
    }

    private String trapped(String path) {
        return "http://127.0.0.2:" + trap.port() + path;
    }

    private static InetAddress address(String numeric) {
        try {
            return InetAddress.getByName(numeric);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Conversation {

        void hold(InputStream in, OutputStream out) throws IOException;
    }

    private static class ForwardingNetwork implements Network {

        private final Network network;

        ForwardingNetwork(Network network) {
            this.network = network;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return network.resolve(host);
        }

        @Override
        public boolean permits(InetAddress address) {
            return network.permits(address);
        }

        @Override
        public boolean permits(int port) {
            return network.permits(port);
        }
    }
}
