package kz.dalel.snapshots;

import kz.dalel.ledger.ContentRetentions;
import kz.dalel.ledger.KeptContent;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.ledger.Retention;
import kz.dalel.shared.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Reads the room's settings, and says which pages go when. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SnapshotSettings.class)
class SnapshotsConfiguration {

    static final String PAGES = "link_page";

    /** A page belongs to the last quarter of all evidence whose link led to it; none of those may still be open. */
    private static final String EXPIRED = """
            select p.sha256 as key, max(dalel.last_day(c.quarter)) as quarter_end, p.size as bytes
            from dalel.link_page p
            join dalel.link_snapshot s on s.sha256 = p.sha256
            join dalel.evidence_version v on v.id = s.version_id
            join dalel.evidence_item i on i.id = v.item_id
            join dalel.submission u on u.id = i.submission_id
            join dalel.assessment a on a.id = u.assessment_id
            join dalel.quarter_cycle c on c.id = a.cycle_id
            where p.data is not null
            group by p.sha256, p.size
            having max(dalel.last_day(c.quarter)) <= :last and not bool_or(c.state in ('RUNNING', 'RATED'))
            """;

    /** What each look came to, size and hashes stay, and later looks are still compared by them. */
    @Bean
    @Order(2)
    Retention keptPages(ContentRetentions contents, SnapshotSettings settings) {
        return contents.of(new KeptContent(
                PAGES,
                "sha256",
                "data",
                EXPIRED,
                () -> Messages.of("snapshots").text("snapshots.retention"),
                settings.keptFor(),
                LedgerAct.LINK_PAGES_REMOVED));
    }
}
