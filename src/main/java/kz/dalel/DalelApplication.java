package kz.dalel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Dalel: the web application with its process engine. The jar itself starts in the platform's command line. */
@SpringBootApplication
public class DalelApplication {

    public static void main(String[] args) {
        SpringApplication.run(DalelApplication.class, args);
    }
}
