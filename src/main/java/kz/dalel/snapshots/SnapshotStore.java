package kz.dalel.snapshots;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.dalel.evidence.Mark;
import kz.dalel.evidence.NoteMark;
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

    SnapshotStore(SnapshotRows rows, NoteMark noteMark) {
        this.rows = rows;
        this.noteMark = noteMark;
    }

    @Transactional
    public void keep(List<LinkOfVersion> links, Occasion occasion, Instant takenAt, Answer answer) {
        String sha256 = answer.body() == null ? null : Sha256.of(answer.body());
        if (sha256 != null) {
            rows.keepPage(sha256, answer.body());
        }
        String textSha256 = textHashOf(answer);
        for (LinkOfVersion link : links) {
            keep(snapshot(link, occasion, takenAt, answer, sha256, textSha256), answer);
        }
    }

    private void keep(Snapshot snapshot, Answer answer) {
        if (!rows.insert(snapshot, answer.headers())) {
            return;
        }
        Optional<Mark.Code> noticed = snapshot.occasion() == Occasion.RECEIVED
                ? Comparison.of(snapshot)
                : rows.received(snapshot.version(), snapshot.link()).flatMap(first -> Comparison.between(first, snapshot));
        noticed.ifPresent(code -> noteMark.handle(snapshot.version(), code, snapshot.address()));
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
                textSha256);
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
