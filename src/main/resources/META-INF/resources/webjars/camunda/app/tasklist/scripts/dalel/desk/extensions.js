/*
 * More time to submit: what was asked for and given for this body's quarter, and asking for it.
 */
import { post } from '../api.js';
import { button, el } from '../dom.js';
import { moment } from '../format.js';
import { t } from '../texts.js';
import { scopeOf, story, termForm } from '../extensions/parts.js';
import { openDialog } from './dialog.js';

/**
 * Where the body's extensions stand; empty where there are none and none can be asked for.
 *
 * @param {object} view the body's quarter
 * @param {function()} done told after something was asked for
 */
export function extensionsOf(view, done) {
    const { extensions, possible, mayRequest } = view.extended;
    return el('section', { class: 'desk-extensions', 'aria-label': t('extensions.title') },
        extensions.length > 0 && el('details', { open: extensions.some(each => !each.decision) },
            el('summary', {}, t('extensions.ofBody', { count: extensions.length })),
            extensions.map(each => el('article', { class: 'desk-extension' },
                el('h2', {}, `${scopeOf(each)} · ${t('extensions.to', { when: moment(each.endsAt) })} · ${t(stateKey(each))}`),
                story(each)))),
        mayRequest && possible.length > 0
            && el('p', {}, button(t('extensions.ask'), () => request(view.extended, done), { class: 'btn btn-quiet btn-small' })));
}

const stateKey = ({ decision }) => {
    if (!decision) {
        return 'extensions.state.PENDING';
    }
    return decision.approved ? 'extensions.state.APPROVED' : 'extensions.state.REFUSED';
};

function request({ possible, lastDay, quarter, body }, done) {
    const dialog = openDialog(t('extensions.asking'), close => [
        el('p', {}, t('extensions.askingHint')),
        ...termForm({
            possible,
            lastDay,
            label: t('extensions.send'),
            send: async term => {
                await post('extensions/requests', { quarter, body, ...term });
                dialog.close();
                await done();
            }
        }),
        el('p', {}, button(t('desk.cancel'), close, { class: 'btn' }))
    ]);
}
