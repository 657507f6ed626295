package kz.dalel.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Has the models in the engine, and every user task bound to a use case, before the first request comes in. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final ModelDeployer deployer;
    private final TaskBindingCheck bindings;

    EngineStart(ModelDeployer deployer, TaskBindingCheck bindings) {
        this.deployer = deployer;
        this.bindings = bindings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployer.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bindings.check();
    }
}
