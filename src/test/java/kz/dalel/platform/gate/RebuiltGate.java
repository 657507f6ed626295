package kz.dalel.platform.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.dalel.registry.People;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.util.ReflectionTestUtils;

/** The running application's gate, built anew by the product's own code with other settings; until it is closed everybody comes through this one. */
final class RebuiltGate implements AutoCloseable {

    private static final String FILTERS = "filters";

    private final SecurityFilterChain gate;
    private final List<Filter> before;

    private RebuiltGate(SecurityFilterChain gate, List<Filter> filters) {
        this.gate = gate;
        this.before = gate.getFilters();
        ReflectionTestUtils.setField(gate, FILTERS, filters);
    }

    static RebuiltGate of(ApplicationContext application, int callsPerMinute, Optional<ProviderSignIn> provider) throws Exception {
        return of(application, application.getBean(AnswerHeaders.class), callsPerMinute, provider);
    }

    static RebuiltGate of(ApplicationContext application, AnswerHeaders headers, int callsPerMinute, Optional<ProviderSignIn> provider)
            throws Exception {
        SecurityFilterChain built = new GateSecurity().gateFilters(application.getBean(HttpSecurity.class), application.getBean(AllowedCalls.class),
                headers, application.getBean(GateRefusals.class), application.getBean(StaticFiles.class), application.getBean(People.class),
                application.getBean(SignInDesk.class), application.getBean(Clock.class), application.getBean(SignInLimits.class),
                application.getBean(SignInLedger.class), application.getBean(ObjectMapper.class), new CallLimits(callsPerMinute), provider);
        return new RebuiltGate(application.getBean("gateFilters", SecurityFilterChain.class), built.getFilters());
    }

    @Override
    public void close() {
        ReflectionTestUtils.setField(gate, FILTERS, before);
    }
}
