package kz.dalel.snapshots.fetch;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/** A client for one request: whatever a host leaves behind in a connection is gone with it. */
final class PageClient {

    private static final String USER_AGENT = "Dalel (link snapshots)";
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 16 * 1024;
    /** A host with more addresses is tried at these; each may take its time. */
    private static final int MOST_ADDRESSES = 3;
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);

    private PageClient() {}

    static CloseableHttpClient create(Addresses addresses, Duration patience) {
        DefaultHttpClientConnectionOperator operator = new DefaultHttpClientConnectionOperator(
                directly(),
                DefaultSchemePortResolver.INSTANCE,
                resolver(addresses),
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, DefaultClientTlsStrategy.createDefault())
                        .build());
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_HEADER)
                .build();
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                operator,
                ManagedHttpClientConnectionFactory.builder().http1Config(limits).build());
        Timeout silence = Timeout.of(patience);
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(TO_CONNECT)
                .setSocketTimeout(silence)
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setResponseTimeout(silence)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(USER_AGENT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** Not even by a proxy that the virtual machine was started with. */
    private static DetachedSocketFactory directly() {
        return proxy -> new Socket(Proxy.NO_PROXY);
    }

    private static DnsResolver resolver(Addresses addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] all = addresses.of(host);
                return all.length <= MOST_ADDRESSES ? all : Arrays.copyOf(all, MOST_ADDRESSES);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /** The addresses of a host that may be connected to. */
    @FunctionalInterface
    interface Addresses {

        /** @throws UnknownHostException if there are none, or if any of the host's may not be connected to */
        InetAddress[] of(String host) throws UnknownHostException;
    }
}
