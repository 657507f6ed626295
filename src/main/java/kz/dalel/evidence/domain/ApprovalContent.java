package kz.dalel.evidence.domain;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.HandOver;
import kz.dalel.evidence.Submission;
import kz.dalel.shared.CanonicalJson;

/**
 * The list that a head approves, as one canonical text: the same choice of submissions always makes the same text, so that it
 * can be fetched, signed, and held against the signature afterwards.
 */
public final class ApprovalContent {

    /** Names the form of the text, so that another form can be told from it. */
    private static final String FORM = "dalel-approval-1";

    private ApprovalContent() {}

    /** @param entries at least one, all of one assessment */
    public static String of(List<Entry> entries) {
        Submission any = entries.get(0).submission();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("form", FORM);
        members.put("assessment", any.assessmentId());
        members.put("body", any.body());
        members.put("quarter", any.quarter());
        members.put(
                "submissions",
                entries.stream()
                        .sorted(Comparator.comparing(entry -> entry.submission().indicator()))
                        .map(ApprovalContent::submission)
                        .toList());
        return CanonicalJson.of(members);
    }

    /** The bytes that are signed. */
    public static byte[] bytesOf(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> submission(Entry entry) {
        HandOver handOver = entry.handOver();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("indicator", entry.submission().indicator());
        members.put("round", handOver.round());
        members.put("act", handOver.act().name());
        members.put("items", handOver.items());
        members.put("contentHash", handOver.contentHash());
        return members;
    }

    /**
     * One line of the list.
     *
     * @param submission what is approved
     * @param handOver as it was handed over
     */
    public record Entry(Submission submission, HandOver handOver) {}
}
