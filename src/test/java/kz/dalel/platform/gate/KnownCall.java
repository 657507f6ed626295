package kz.dalel.platform.gate;

import java.util.List;
import java.util.Map;

/**
 * Something that can be asked of the application, as whoever means well asks it.
 *
 * @param path with names in braces for what a scene knows
 * @param parameters what the address may name besides, with what each may be; empty where it may be anything
 * @param body null where nothing is sent
 * @param bytes whether a file is sent
 */
record KnownCall(String method, String path, Map<String, List<String>> parameters, Shape body, boolean bytes) {

    @Override
    public String toString() {
        return method + " " + path;
    }
}
