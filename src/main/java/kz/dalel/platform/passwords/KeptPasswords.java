package kz.dalel.platform.passwords;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks passwords as the engine does, as long for nobody as for somebody, and has those kept anew that are kept by an older hash. */
final class KeptPasswords implements SessionFactory {

    private static final Logger LOG = LoggerFactory.getLogger("kz.dalel.security");

    private final ProcessEngineConfigurationImpl engine;
    private final PasswordHash hash;

    KeptPasswords(ProcessEngineConfigurationImpl engine, PasswordHash hash) {
        this.engine = engine;
        this.hash = hash;
    }

    @Override
    public Class<?> getSessionType() {
        return DbIdentityServiceProvider.class;
    }

    @Override
    public Session openSession() {
        return new People();
    }

    /** What somebody has chosen meanwhile stays, and whoever was faster has done it. */
    private void renew(String login, String password, String stored) {
        try {
            engine.getCommandExecutorTxRequiresNew().execute(command -> command.runWithoutAuthorization((Callable<Void>) () -> {
                UserEntity user = command.getDbEntityManager().selectById(UserEntity.class, login);
                if (user != null && stored.equals(user.getPassword())) {
                    user.setPassword(password);
                    user.encryptPassword();
                }
                return null;
            }));
        } catch (ProcessEngineException e) {
            LOG.warn("the password of {} could not be kept by a newer hash; the next sign-in tries again", login, e);
        }
    }

    private final class People extends DbIdentityServiceProvider {

        @Override
        public boolean checkPassword(String login, String password) {
            UserEntity user = login == null ? null : findUserById(login);
            if (user == null || password == null) {
                hash.checkNobodys(String.valueOf(password));
                return false;
            }
            String stored = user.getPassword();
            boolean right = super.checkPassword(login, password);
            if (right && hash.isOutdated(stored)) {
                // Behind the check's own transaction, which counts tries in the same row.
                Context.getCommandContext().getTransactionContext().addTransactionListener(TransactionState.COMMITTED,
                        (CommandContext done) -> renew(login, password, stored));
            }
            return right;
        }
    }
}
