package kz.dalel.platform.cli;

import kz.dalel.DalelApplication;

/** Where the jar starts: the command that the first argument names, otherwise the web application. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (DalelCommand.isMeantBy(arguments)) {
            System.exit(DalelCommand.run(arguments));
        }
        DalelApplication.main(arguments);
    }
}
