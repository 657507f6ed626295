package kz.dalel.ledger.domain;

import java.util.List;

/**
 * A table of the schema {@code dalel} whose rows the ledger seals. The migrations say the same to the database; a test holds the
 * two together.
 *
 * @param name the table's name
 * @param key columns that name a row, comma-separated
 * @param ignored columns that are not sealed, comma-separated: what the application counts by, never what points rest on
 */
public record ProtectedTable(String name, String key, String ignored) {

    /** Every protected table. */
    public static final List<ProtectedTable> ALL = List.of(
            whole("body", "code"),
            whole("body_version", "id"),
            whole("unit", "id"),
            whole("headcount", "id"),
            whole("external_analysis", "id"),
            whole("person", "login"),
            whole("person_role", "id"),
            whole("verifier_project", "id"),
            whole("deputy", "id"),
            whole("declared_conflict", "id"),
            whole("declared_conflict_end", "conflict_id"),
            new ProtectedTable("api_token", "id", "last_used_at"),
            whole("assessment_unit", "assessment_id,unit"),
            whole("assessment_headcount", "assessment_id,kind"),
            whole("not_due_decision", "id"),
            whole("unit_correction", "id"),
            whole("unit_correction_unit", "correction_id,unit"),
            whole("unit_correction_decision", "correction_id"),
            whole("evidence_item", "id"),
            whole("evidence_version", "id"),
            whole("evidence_link", "version_id,ordinal"),
            whole("evidence_file", "version_id,ordinal"),
            whole("file_removal", "sha256,removed_on"),
            whole("content_removal", "kind,key,removed_on"),
            whole("link_snapshot", "id"),
            whole("submission_hand_over", "id"),
            whole("submission_hand_over_end", "hand_over_id"),
            whole("submission_approval", "id"),
            whole("submission_approval_item", "approval_id,hand_over_id"),
            whole("approval_signature", "approval_id"),
            whole("submission_withdrawal", "receipt"),
            whole("submission_receipt", "number"),
            whole("submission_extension", "id"),
            whole("submission_extension_decision", "extension_id"),
            whole("submission_extended", "extension_id,submission_id"),
            whole("verification_assignment", "submission_id,number"),
            whole("verification_start", "submission_id"),
            whole("verdict", "id"),
            whole("verdict_retraction", "verdict_id"),
            whole("second_check_plan", "cycle_id"),
            whole("second_check", "id"),
            whole("second_check_item", "verdict_id"),
            whole("second_check_assignment", "check_id,number"),
            whole("second_verdict", "verdict_id"),
            whole("second_check_settlement", "check_id"),
            whole("second_check_end", "check_id"),
            whole("score_version", "id"),
            whole("score_line", "score_version_id,indicator"),
            whole("score_line_item", "score_version_id,indicator,evidence_version_id"),
            new ProtectedTable("issued_score_sheet", "number", "file"),
            whole("step_retry", "id"),
            whole("rating", "id"),
            whole("rating_place", "rating_id,assessment_id"),
            whole("rating_package", "rating_id"),
            whole("calendar_change", "id"),
            whole("calendar_change_day", "change_id,day"),
            whole("deadline_move", "change_id,kind,subject"),
            new ProtectedTable("quarter_cycle", "id", "bodies_final"),
            new ProtectedTable(
                    "assessment",
                    "id",
                    "state,indicators_open,appeals_open,verification_overdue_at,appeal_window_closed_at,final_at"),
            new ProtectedTable("submission", "id", "counted_at"),
            new ProtectedTable("appeal", "id", "overdue_at,counted_at,lock_version"));

    /** Tables of uploaded files, kept pages and given packages: each content's key is its hash, and what names it is sealed. */
    public static final List<String> CONTENTS = List.of("file_content", "link_page", "rating_package_content");

    private static ProtectedTable whole(String name, String key) {
        return new ProtectedTable(name, key, "");
    }
}
