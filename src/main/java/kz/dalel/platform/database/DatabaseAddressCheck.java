package kz.dalel.platform.database;

import java.util.List;
import java.util.Properties;
import kz.dalel.platform.LocalHost;
import kz.dalel.platform.StartRefusal;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Refuses a database on another machine if what is sent to it could be read on the way, or if another server could take its place. */
final class DatabaseAddressCheck {

    private static final String PROVES_ITSELF = "verify-full";

    private DatabaseAddressCheck() {}

    /**
     * @param url one that is no address of PostgreSQL is for the connection to refuse
     * @throws StartRefusal if the connection is not encrypted, or the server's certificate and name are not checked
     */
    static void check(String url) {
        Properties address = Driver.parseURL(url, new Properties());
        if (address == null) {
            return;
        }
        List<String> hosts = List.of(PGProperty.PG_HOST.getOrDefault(address).split(","));
        if (!hosts.stream().allMatch(LocalHost::is) && !PROVES_ITSELF.equals(PGProperty.SSL_MODE.getOrDefault(address))) {
            throw new StartRefusal("platform.databaseNotEncrypted", String.join(", ", hosts));
        }
    }
}
