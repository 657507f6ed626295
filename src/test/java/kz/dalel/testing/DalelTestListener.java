package kz.dalel.testing;

import kz.dalel.platform.time.AdjustableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives every test an empty database, running time, and assertions that know the engine. */
class DalelTestListener extends AbstractTestExecutionListener {

    private static final String BEGUN = DalelTestListener.class.getName();

    @Override
    public void beforeTestMethod(TestContext context) {
        BpmnAwareTests.init(context.getApplicationContext().getBean(ProcessEngine.class));
        boolean oneStory = AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(), DalelTest.class).oneStory();
        if (!oneStory || !context.hasAttribute(BEGUN)) {
            context.setAttribute(BEGUN, true);
            context.getApplicationContext().getBean(AdjustableClock.class).run();
            context.getApplicationContext().getBean(DatabaseReset.class).reset();
        }
    }

    @Override
    public void afterTestMethod(TestContext context) {
        context.getApplicationContext().getBean(IdentityService.class).clearAuthentication();
        BpmnAwareTests.reset();
    }

    @Override
    public void afterTestClass(TestContext context) {
        context.getApplicationContext().getBean(AdjustableClock.class).run();
    }
}
