package kz.dalel.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import kz.dalel.shared.BodyId;

/** What a person may do; each role is a group of the process engine. */
public enum Role {
    /** Responsible executor of a body: submits its evidence and appeals (ответственный исполнитель). */
    OFFICER("officer", "officers", true),
    /** Head of a body (руководитель органа). */
    HEAD("head", "heads", true),
    /** Decides on evidence, never of a body of his or her own (верификатор). */
    VERIFIER("verifier", "verifiers", false),
    /** Head of verification (руководитель верификации). */
    HEAD_VERIFIER("head-verifier", "head-verifiers", false),
    /** Decides on appeals, never on an own verdict (член апелляционной комиссии). */
    COMMISSION("commission", "commission", false),
    /** Opens quarters, watches deadlines, approves ratings (супервайзер). */
    SUPERVISOR("supervisor", "supervisors", false),
    /** Administrator of the system; the group is the one the engine knows by this name. */
    ADMIN("admin", "camunda-admin", false);

    private final String code;
    private final String group;
    private final boolean ofBody;

    Role(String code, String group, boolean ofBody) {
        this.code = code;
        this.group = group;
        this.ofBody = ofBody;
    }

    /** The code used in data files. */
    @JsonValue
    public String code() {
        return code;
    }

    /** Whether the role is held for one body; all other roles are held for the whole system. */
    public boolean isOfBody() {
        return ofBody;
    }

    /** The group of everybody who holds this role. */
    public String group() {
        return group;
    }

    /** The candidate group of those who hold this role for one body, for example {@code officers-MCR}. */
    public String groupOf(BodyId body) {
        if (!ofBody) {
            throw new IllegalArgumentException(this + " is not held for a body");
        }
        return group + "-" + body;
    }
}
