package kz.dalel.platform.time;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Another node on the same database: an engine of its own that has seen nothing of what the first one did, and runs whatever
 * falls due. Closing it and making another one is a restart.
 */
public final class SecondNode implements AutoCloseable {

    private final ProcessEngine engine;
    private final JobRunner jobs;

    public SecondNode(ApplicationContext context) {
        ProcessEngineConfigurationImpl first =
                (ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
        SpringProcessEngineConfiguration second = new SpringProcessEngineConfiguration();
        second.setProcessEngineName("second-node");
        second.setApplicationContext(context);
        second.setDataSource(context.getBean(DataSource.class));
        second.setTransactionManager(context.getBean(PlatformTransactionManager.class));
        second.setDatabaseSchemaUpdate("false");
        second.setJobExecutorActivate(false);
        second.setCmmnEnabled(first.isCmmnEnabled());
        second.setDmnEnabled(first.isDmnEnabled());
        second.setExpressionManager(first.getExpressionManager());
        second.setHistory(first.getHistory());
        second.setIdGenerator(first.getIdGenerator());
        second.setCustomPostBPMNParseListeners(first.getCustomPostBPMNParseListeners());
        second.setCustomPreBPMNParseListeners(first.getCustomPreBPMNParseListeners());
        second.setDefaultSerializationFormat(first.getDefaultSerializationFormat());
        engine = second.buildProcessEngine();
        jobs = new JobRunner(engine.getManagementService(), context.getBean(AdjustableClock.class));
    }

    /** What runs this node's jobs. */
    public JobRunner jobs() {
        return jobs;
    }

    @Override
    public void close() {
        engine.close();
    }
}
