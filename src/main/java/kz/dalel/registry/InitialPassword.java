package kz.dalel.registry;

/**
 * A password that is set for a person, as opposed to one the person chose.
 *
 * @param value the password in clear; never logged
 */
public record InitialPassword(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
