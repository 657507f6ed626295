package kz.dalel.platform.engine;

import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of the engine cannot be set in {@code application.yml}. */
@Component
@Order(Ordering.DEFAULT_ORDER)
class EngineConfiguration extends AbstractCamundaConfiguration {

    private final ApplicationContext context;

    EngineConfiguration(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(new GuardedExpressionManager(context));
    }
}
