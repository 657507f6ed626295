package kz.dalel.platform.watch;

import java.util.Map;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever asks on people's port whether work can be sent here, and not a word more; the rest has a port of its own. */
@RestController
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProbeController {

    /** What has to be sound to do people's work: neither a mail server that is away nor work in arrears stops that. */
    private static final String READINESS = "readiness";

    private final HealthEndpoint health;

    ProbeController(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, String>> health() {
        HealthComponent readiness = health.healthForPath(READINESS);
        boolean up = readiness != null && Status.UP.equals(readiness.getStatus());
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", (up ? Status.UP : Status.DOWN).getCode()));
    }
}
