package kz.dalel.registry.process;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets the engine take logins with dots and at signs, and groups named after a body's code: as shipped it allows Latin letters
 * and digits only.
 */
@Component
@Order(Ordering.DEFAULT_ORDER)
class IdentityNames extends AbstractCamundaConfiguration {

    private static final String LOGIN = "[A-Za-z0-9][A-Za-z0-9._@-]*";
    private static final String GROUP = "[A-Za-z0-9][\\p{L}\\p{Nd}._-]*";

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setUserResourceWhitelistPattern(LOGIN);
        configuration.setGroupResourceWhitelistPattern(GROUP);
    }
}
