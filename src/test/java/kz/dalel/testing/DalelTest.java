package kz.dalel.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test within the whole running application: engine, web server on a random port, throw-away PostgreSQL, adjustable clock, no
 * background jobs (see {@link kz.dalel.platform.time.JobRunner}). All such tests of a virtual machine share one context: do not add properties,
 * mock beans or configuration classes to it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestExecutionListeners(listeners = DalelTestListener.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DalelTest {

    /** Whether the methods of the class tell one story: the database is then emptied before the first of them only. */
    boolean oneStory() default false;
}
