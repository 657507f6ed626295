package kz.dalel.files;

import java.io.IOException;
import java.time.Duration;
import kz.dalel.files.domain.Disk;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When what nobody needs is removed: every night, and what an earlier run left on the disk at start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FileUpkeep {

    private static final Duration LONGER_THAN_ANY_UPLOAD = Duration.ofDays(1);

    private final RemoveUnusedFiles removeUnusedFiles;
    private final Disk disk;

    FileUpkeep(RemoveUnusedFiles removeUnusedFiles, Disk disk) {
        this.removeUnusedFiles = removeUnusedFiles;
        this.disk = disk;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Almaty")
    void removeUnused() {
        removeUnusedFiles.handle();
    }

    @EventListener(ApplicationStartedEvent.class)
    @Scheduled(cron = "0 45 2 * * *", zone = "Asia/Almaty")
    void tidyDisk() throws IOException {
        disk.tidy(LONGER_THAN_ANY_UPLOAD);
    }
}
