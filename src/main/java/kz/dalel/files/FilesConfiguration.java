package kz.dalel.files;

import kz.dalel.files.virus.AntivirusSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FileLimits.class, AntivirusSettings.class})
class FilesConfiguration {}
