/*
 * What a page of ours shows when it cannot show anything else.
 */
import { button, el, fill } from './dom.js';
import { t } from './texts.js';

const SIGNED_OUT = 401;

/** Does it, or shows the refusal in the root with a way to go on. */
export async function orTrouble(root, act) {
    try {
        await act();
    } catch (refusal) {
        console.error(refusal);
        fill(root, el('div', { class: 'dalel-trouble', role: 'alert' },
            el('p', {}, refusal.message),
            refusal.status === SIGNED_OUT
                ? el('a', { class: 'btn', href: location.href }, t('work.login'))
                : button(t('mount.again'), () => orTrouble(root, act))));
    }
}
