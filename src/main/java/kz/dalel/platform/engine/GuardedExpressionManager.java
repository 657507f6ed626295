package kz.dalel.platform.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of models, and none that come in with a request: a task query may carry expressions, and the engine as
 * shipped evaluates them for any logged-in person (CVE-2026-109432). Those are known by having no execution and no task behind them.
 */
class GuardedExpressionManager extends SpringExpressionManager {

    /** What the ready-made filters use. */
    private static final Set<String> ALLOWED_IN_QUERIES = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${dateTime().plusDays(3)}");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    GuardedExpressionManager(ApplicationContext context) {
        super(context, new DelegateBeans(context));
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new GuardedExpression(createValueExpression(text), text);
    }

    private final class GuardedExpression extends JuelExpression {

        private GuardedExpression(ValueExpression value, String text) {
            super(value, GuardedExpressionManager.this, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution context) {
            refuseWithoutScope(scope);
            return super.getValue(scope, context);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
            refuseWithoutScope(scope);
            super.setValue(value, scope, context);
        }

        private void refuseWithoutScope(VariableScope scope) {
            boolean fromAModel = scope != null && !(scope instanceof StartProcessVariableScope);
            if (!fromAModel && !isLiteralText() && !ALLOWED_IN_QUERIES.contains(SPACE.matcher(expressionText).replaceAll(""))) {
                throw new ProcessEngineException("expressions are not evaluated outside of processes");
            }
        }
    }
}
