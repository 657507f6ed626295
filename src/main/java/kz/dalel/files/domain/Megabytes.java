package kz.dalel.files.domain;

import org.springframework.util.unit.DataSize;

/** Sizes as people read them. */
public final class Megabytes {

    private Megabytes() {}

    /** Whole megabytes, as text: a number would be printed with a thousands separator. */
    public static String of(DataSize size) {
        return Long.toString(size.toMegabytes());
    }
}
