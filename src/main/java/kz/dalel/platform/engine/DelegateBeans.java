package kz.dalel.platform.engine;

import java.util.AbstractMap;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;

/** What expressions in models may reach: the delegates and no other bean. Looked up when used, because they need the engine. */
class DelegateBeans extends AbstractMap<Object, Object> {

    private static final String SUFFIX = "Delegate";

    private final BeanFactory beans;

    DelegateBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String name && name.endsWith(SUFFIX) && beans.containsBean(name);
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("delegates are only looked up by name");
    }
}
