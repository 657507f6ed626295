package kz.dalel.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is received.
 *
 * @param largest largest file
 * @param perBodyAndQuarter all files of one body in one quarter together
 */
@ConfigurationProperties("dalel.files")
public record FileLimits(@DefaultValue("20MB") DataSize largest, @DefaultValue("2GB") DataSize perBodyAndQuarter) {}
