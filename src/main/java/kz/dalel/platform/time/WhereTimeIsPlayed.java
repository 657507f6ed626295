package kz.dalel.platform.time;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** Only there where past quarters are played: in the demo, in a rehearsal, in tests; never in production. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile(TimeConfiguration.PLAYED)
public @interface WhereTimeIsPlayed {}
