package kz.dalel.snapshots;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.NoteMark;
import kz.dalel.evidence.Submission;
import kz.dalel.ledger.Ledger;
import kz.dalel.ledger.LedgerAct;
import kz.dalel.shared.Sha256;
import kz.dalel.snapshots.DueLinks.LinkOfVersion;
import kz.dalel.snapshots.domain.Answer;
import kz.dalel.snapshots.domain.Comparison;
import kz.dalel.snapshots.domain.PageText;
import kz.dalel.snapshots.persistence.SnapshotRows;
import org.apache.hc.core5.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an answer for every link it is the answer to, and marks the versions where something is to be noticed. */
@Component
class SnapshotStore {

    private final SnapshotRows rows;
    private final NoteMark noteMark;
    private final Ledger ledger;

    SnapshotStore(SnapshotRows rows, NoteMark noteMark, Ledger ledger) {
        this.rows = rows;
        this.noteMark = noteMark;
        this.ledger = ledger;
    }

    @Transactional
    public void keep(
            Submission submission, List<LinkOfVersion> links, Occasion occasion, Instant takenAt, Answer answer) {
        String sha256 = answer.body() == null ? null : Sha256.of(answer.body());
        if (sha256 != null) {
            rows.keepPage(sha256, answer.body());
        }
        String textSha256 = textHashOf(answer);
        boolean anyNew = false;
        for (LinkOfVersion link : links) {
            anyNew |= keep(snapshot(link, occasion, takenAt, answer, sha256, textSha256), answer);
        }
        if (anyNew) {
            ledger.record(Ledger.SYSTEM, LedgerAct.LINK_LOOKED_AT, submission.businessKey());
        }
    }

    /** @return false if there is a first look at the link already */
    private boolean keep(Snapshot snapshot, Answer answer) {
        if (!rows.insert(snapshot, answer.headers())) {
            return false;
        }
        Optional<Mark.Code> noticed = snapshot.occasion() == Occasion.RECEIVED
                ? Comparison.of(snapshot)
                : rows.received(snapshot.version(), snapshot.link()).flatMap(first -> Comparison.between(first, snapshot));
        noticed.ifPresent(code -> noteMark.handle(snapshot.version(), code, snapshot.address()));
        return true;
    }

    private static Snapshot snapshot(
            LinkOfVersion link, Occasion occasion, Instant takenAt, Answer answer, String sha256, String textSha256) {
        InetAddress server = answer.server();
        return new Snapshot(
                SnapshotId.random(),
                link.version(),
                link.link(),
                link.address(),
                occasion,
                takenAt,
                answer.failure(),
                server == null ? null : server.getHostAddress(),
                answer.status(),
                answer.header(HttpHeaders.LOCATION),
                answer.contentType(),
                answer.body() == null ? null : (long) answer.body().length,
                sha256,
                textSha256,
                null);
    }

    private static String textHashOf(Answer answer) {
        if (answer.body() == null) {
            return null;
        }
        return PageText.of(answer.body(), answer.contentType(), answer.header(HttpHeaders.CONTENT_ENCODING))
                .map(text -> Sha256.of(text.comparable()))
                .orElse(null);
    }
}
