package kz.dalel;

import kz.dalel.platform.cli.DalelCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Dalel: the web application with its process engine, or the command that the first argument names. */
@SpringBootApplication
public class DalelApplication {

    public static void main(String[] args) {
        if (DalelCommand.isMeantBy(args)) {
            System.exit(DalelCommand.run(args));
        }
        SpringApplication.run(DalelApplication.class, args);
    }
}
