/*
 * The page «Сбои»: which steps have failed, what does not happen because of it, and having them tried again.
 */
import { get, post } from '../../../tasklist/scripts/dalel/api.js';
import { button, el, fill, labelled } from '../../../tasklist/scripts/dalel/dom.js';
import { moment } from '../../../tasklist/scripts/dalel/format.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';

const LONGEST_TEXT = 2000;

/** The content of the page. */
export async function incidents(may) {
    if (!may.watches) {
        return el('p', {}, t('watch.notForYou'));
    }
    const news = el('div', { role: 'status' });
    const list = el('div');

    async function draw() {
        const failures = await get('supervision/failures');
        fill(list, failures.length === 0
            ? el('p', { class: 'dalel-done' }, t('failure.none'))
            : [el('p', { class: 'dalel-quiet' }, t('failure.hint')), failures.map(card)]);
    }

    function card(failure) {
        const form = el('div');
        return el('section', { class: 'dalel-card', 'aria-label': failure.subject },
            el('h2', {}, failure.step, ' ', el('span', { class: 'dalel-quiet' }, t('failure.since', { when: moment(failure.since) }))),
            el('p', {}, failure.subject),
            el('dl', { class: 'dalel-facts' },
                el('dt', {}, t('failure.meaning')), el('dd', {}, failure.meaning),
                el('dt', {}, t('failure.error')), el('dd', { class: 'dalel-prose' }, failure.error),
                el('dt', {}, t('failure.advice')), el('dd', {}, failure.advice)),
            el('p', {}, button(t('failure.retry'), () => ask(failure, form), { class: 'btn btn-primary' }), ' ',
                el('a', { href: `#/process-instance/${failure.instance}/runtime` }, t('failure.open'))),
            form);
    }

    function ask(failure, form) {
        const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_TEXT });
        const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
        const go = button(t('failure.doRetry'), retry, { class: 'btn btn-primary' });
        fill(form, el('div', { class: 'dalel-panel' },
            labelled(t('failure.reason'), reason, el('p', { class: 'dalel-quiet' }, t('failure.recorded'))),
            trouble,
            el('p', {}, go, ' ', button(t('failure.leave'), () => fill(form)))));
        reason.focus();

        async function retry() {
            if (!reason.value.trim()) {
                fill(trouble, t('failure.noReason'));
                reason.focus();
                return;
            }
            go.disabled = true;
            try {
                await post(`supervision/failures/${failure.id}/retry`, { reason: reason.value.trim() });
                await draw();
                fill(news, el('p', { class: 'dalel-done' }, t('failure.done', { step: failure.step, subject: failure.subject })));
            } catch (refusal) {
                go.disabled = false;
                fill(trouble, refusal.message);
            }
        }
    }

    await draw();
    return [news, list];
}
