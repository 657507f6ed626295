package kz.dalel.snapshots.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import kz.dalel.snapshots.Failure;
import kz.dalel.snapshots.SnapshotSettings;
import kz.dalel.snapshots.domain.Answer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches one page from a host that may be asked, without following where it leads. The host's addresses are looked up once,
 * checked, and exactly those are connected to; neither cookies nor credentials nor a proxy of the environment are used.
 */
@Component
public class PageFetcher implements DisposableBean {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int NO_PORT = -1;

    private final SnapshotSettings settings;
    private final Network network;
    private final ScheduledExecutorService alarm;

    public PageFetcher(SnapshotSettings settings, Network network) {
        this.settings = settings;
        this.network = network;
        this.alarm = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "page-fetcher-alarm");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Whether pages of the address's host are fetched at all. */
    public boolean mayFetch(URI page) {
        return page.getHost() != null && settings.allows(page.getHost());
    }

    /** @throws IllegalArgumentException if the host may not be asked */
    public Answer fetch(URI page) {
        if (!mayFetch(page)) {
            throw new IllegalArgumentException("no page of " + page.getHost() + " is fetched");
        }
        if (!network.permits(portOf(page))) {
            return Answer.failed(Failure.PORT_NOT_ALLOWED, null);
        }
        HttpClientContext context = HttpClientContext.create();
        AtomicBoolean late = new AtomicBoolean();
        HttpGet request = new HttpGet(withoutFragment(page));
        // By default answers come packed; asking for them as they are spares unpacking, though a host may not care.
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        // The time-outs of a connection begin anew with each byte. This is what ends a host that trickles.
        var timeUp = alarm.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                settings.patience().toMillis(),
                TimeUnit.MILLISECONDS);
        try (CloseableHttpClient client = PageClient.create(this::publicAddresses, settings.patience())) {
            return client.execute(request, context, response -> answer(response, context));
        } catch (IOException | IllegalStateException e) {
            return Answer.failed(late.get() ? Failure.TOO_SLOW : failureOf(e), serverOf(context));
        } finally {
            timeUp.cancel(false);
        }
    }

    @Override
    public void destroy() {
        alarm.shutdownNow();
    }

    /** One forbidden address among a host's makes the whole host suspicious. */
    private InetAddress[] publicAddresses(String host) throws UnknownHostException {
        InetAddress[] addresses = network.resolve(host);
        if (!Arrays.stream(addresses).allMatch(network::permits)) {
            throw new AddressNotPublic(host);
        }
        return addresses;
    }

    private Answer answer(ClassicHttpResponse response, HttpClientContext context) throws IOException {
        List<Answer.Header> headers = Arrays.stream(response.getHeaders())
                .map(header -> new Answer.Header(header.getName(), header.getValue()))
                .toList();
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : read(entity);
        return new Answer(
                null,
                serverOf(context),
                response.getCode(),
                headers,
                body,
                entity == null ? null : entity.getContentType());
    }

    private byte[] read(HttpEntity entity) throws IOException {
        int most = Math.toIntExact(settings.largest().toBytes());
        if (entity.getContentLength() > most) {
            throw new ContentTooLongException("announced as " + entity.getContentLength());
        }
        var content = entity.getContent();
        byte[] body = content == null ? new byte[0] : content.readNBytes(most);
        if (content != null && content.read() >= 0) {
            throw new ContentTooLongException("more than " + most);
        }
        return body;
    }

    private static Failure failureOf(Exception failure) {
        if (failure instanceof AddressNotPublic) {
            return Failure.ADDRESS_NOT_PUBLIC;
        } else if (failure instanceof UnknownHostException) {
            return Failure.HOST_NOT_FOUND;
        } else if (failure instanceof ContentTooLongException) {
            return Failure.TOO_LARGE;
        } else if (failure instanceof SSLException) {
            return Failure.CERTIFICATE;
        } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Failure.NO_CONNECTION;
        } else if (failure instanceof SocketTimeoutException) {
            return Failure.TOO_SLOW;
        }
        return Failure.BROKEN_ANSWER;
    }

    @Nullable
    private static InetAddress serverOf(HttpClientContext context) {
        EndpointDetails endpoint = context.getEndpointDetails();
        return endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress()
                : null;
    }

    private static int portOf(URI page) {
        if (page.getPort() != NO_PORT) {
            return page.getPort();
        }
        return "https".equalsIgnoreCase(page.getScheme()) ? HTTPS : HTTP;
    }

    private static URI withoutFragment(URI page) {
        String address = page.toASCIIString();
        int fragment = address.indexOf('#');
        return URI.create(fragment < 0 ? address : address.substring(0, fragment));
    }

    private static final class AddressNotPublic extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        private AddressNotPublic(String host) {
            super(host);
        }
    }
}
