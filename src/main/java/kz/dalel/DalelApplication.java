package kz.dalel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Dalel: the web application with its process engine. */
@SpringBootApplication
public class DalelApplication {

    public static void main(String[] args) {
        SpringApplication.run(DalelApplication.class, args);
    }
}
