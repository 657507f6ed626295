package kz.dalel.tasks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller of pages for people who have logged in, under {@code /camunda/dalel/**}. The attribute {@code person}, whose name the
 * page's head shows, is there already, and what is thrown becomes a page with its sentence.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
public @interface WorkPage {
}
