package kz.dalel.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import kz.dalel.platform.access.AccessSetup;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Has models, groups and permissions in the engine, and every user task bound to a use case, before the first request comes in. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final ModelDeployer deployer;
    private final TaskBindingCheck bindings;
    private final AccessSetup access;

    EngineStart(ModelDeployer deployer, TaskBindingCheck bindings, AccessSetup access) {
        this.deployer = deployer;
        this.bindings = bindings;
        this.access = access;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployer.deploy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bindings.check();
        access.establish();
    }
}
