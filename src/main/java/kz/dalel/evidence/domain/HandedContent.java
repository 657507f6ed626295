package kz.dalel.evidence.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.dalel.evidence.Act;
import kz.dalel.evidence.ItemVersion;
import kz.dalel.evidence.Submission;
import kz.dalel.shared.CanonicalJson;

/**
 * What is handed over to the head of a body, for a hash by which both the hand-over and the approval can be held against
 * what was received: whose it is, for which quarter and indicator, the act, and the hash of every item's content, in the
 * order of their subjects. The items themselves do not exist before they are received, so nothing here depends on their ids.
 */
public final class HandedContent {

    /** Names the form of the text, so that another form can be told from it. */
    private static final String FORM = "dalel-submission-1";

    private HandedContent() {}

    /**
     * @param round the round it would come in with
     * @param versions what it would bring in; empty for the statement that there is nothing
     * @return 64 hexadecimal digits
     */
    public static String hashOf(Submission submission, int round, Act act, List<ItemVersion> versions) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("form", FORM);
        members.put("body", submission.body());
        members.put("quarter", submission.quarter());
        members.put("indicator", submission.indicator());
        members.put("round", round);
        members.put("act", act.name());
        members.put(
                "items",
                versions.stream()
                        .sorted(Comparator.comparing(ItemVersion::subject))
                        .map(version -> Map.of("subject", version.subject(), "contentHash", version.contentHash()))
                        .toList());
        return CanonicalJson.hashOf(members);
    }
}
