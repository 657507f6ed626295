package kz.dalel.platform.access;

/** The roles as the engine knows them. Officers are besides in a group of their body, {@code officers-BODY}. */
enum Group {

    OFFICERS("officers"),
    HEADS("heads"),
    VERIFIERS("verifiers"),
    HEAD_VERIFIERS("head-verifiers"),
    COMMISSION("commission"),
    SUPERVISORS("supervisors"),
    /** The engine gives special treatment to this very name. */
    ADMINISTRATORS("camunda-admin");

    private final String id;

    Group(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Key of the group's name in the message files. */
    String nameKey() {
        return "platform.group." + id;
    }
}
