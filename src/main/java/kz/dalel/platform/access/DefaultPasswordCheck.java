package kz.dalel.platform.access;

import java.util.List;
import java.util.stream.Stream;
import kz.dalel.platform.StartRefusal;
import kz.dalel.platform.passwords.PasswordHash;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps a system in earnest from running with people anybody can log in as: those of the demo, or others with such a password. */
@Component
@Profile("prod")
class DefaultPasswordCheck implements SmartInitializingSingleton {

    private static final List<String> DEFAULT_PASSWORDS = List.of("demo", "admin", "password");
    private static final int NAMED = 5;

    private final IdentityService identities;
    private final PasswordHash hash;
    private final PasswordManager passwords;

    DefaultPasswordCheck(IdentityService identities, PasswordHash hash, ProcessEngineConfigurationImpl engine) {
        this.identities = identities;
        this.hash = hash;
        this.passwords = engine.getPasswordManager();
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = identities.createUserQuery().orderByUserId().asc().list().stream()
                .filter(this::hasDefaultPassword).map(User::getId).toList();
        if (!open.isEmpty()) {
            throw new StartRefusal("platform.defaultPassword", open.size(), String.join(", ", open.subList(0, Math.min(NAMED, open.size()))));
        }
    }

    /**
     * Compares by itself: the engine's own check would count as a failed login and lock the account. What is kept as production keeps it has
     * been through the rules for passwords, and would take long to try.
     */
    private boolean hasDefaultPassword(User user) {
        String salt = ((UserEntity) user).getSalt();
        String stored = user.getPassword();
        return stored != null && hash.isOutdated(stored) && Stream.concat(DEFAULT_PASSWORDS.stream(), Stream.of(user.getId()))
                .anyMatch(password -> passwords.check(EncryptionUtil.saltPassword(password, salt), stored));
    }
}
