/*
 * A task that nobody has taken can be read but not worked on; says so and offers to take it.
 */
import { button, el } from './dom.js';
import { t } from './texts.js';

const OFF = '.disabled-form';
const TAKE = '[cam-tasklist-task-meta] .claim';

/** Brings the hint over the control and the control itself in line with whether the task is the person's own. */
export function showClaim(host, root) {
    const off = Boolean(host.closest(OFF));
    const hint = host.querySelector('.dalel-claim');
    root.inert = off;
    if (!off && hint) {
        hint.remove();
    } else if (off && !hint && document.querySelector(TAKE)) {
        host.prepend(el('div', { class: 'dalel-control dalel-claim' },
            t('claim.hint'), button(t('claim.take'), () => document.querySelector(TAKE)?.click(), { class: 'btn btn-primary' })));
    }
}
