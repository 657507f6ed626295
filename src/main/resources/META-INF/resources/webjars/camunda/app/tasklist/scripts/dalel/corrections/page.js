/*
 * The page «Состав органов»: corrections of the units bodies are assessed over, proposing and deciding.
 */
import { get, post } from '../api.js';
import { button, el, fill, labelled } from '../dom.js';
import { moment, quarterName } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { learn, t } from '../texts.js';
import { effectView } from './effect.js';
import { proposal } from './propose.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';

learn({ ru, kk, en });

const root = document.getElementById('corrections');
const news = el('div', { role: 'status' });

async function start() {
    const { quarters } = await get('unit-corrections');
    fill(root,
        el('h1', {}, t('corrections.title')),
        el('p', { class: 'dalel-quiet' }, t('corrections.hint')),
        news,
        quarters.length === 0 ? el('p', {}, t('corrections.noQuarter')) : quarters.map(quarter));
}

function quarter({ quarter: name, bodies, corrections }) {
    return el('section', { 'aria-label': quarterName(name) },
        el('h2', {}, quarterName(name)),
        corrections.length === 0 ? el('p', {}, t('corrections.none')) : corrections.map(correction),
        proposal(bodies, () => showNews('corrections.proposed')));
}

async function showNews(key) {
    await start();
    fill(news, el('p', { class: 'dalel-done' }, t(key)));
}

function correction(each) {
    return el('article', { class: 'dalel-card' },
        el('h5', {}, each.bodyName, ' · ', t(`corrections.kind.${each.kind}`)),
        each.removed.length > 0 && el('p', {}, t('corrections.minus', { units: each.removed.join(', ') })),
        each.added.length > 0 && el('p', {}, t('corrections.plus', { units: each.added.join(', ') })),
        el('p', {}, each.reason),
        el('p', { class: 'dalel-quiet' }, t('corrections.by', { name: each.proposedBy, when: moment(each.proposedAt) }), ' · ', standing(each)),
        (each.decidable || each.retractable) && deciding(each));
}

function standing({ decision, decidable, retractable }) {
    if (!decision) {
        return el('strong', {}, t(decidable || retractable ? 'corrections.pending' : 'corrections.lapsed'));
    }
    const { approved, takenBack, by, at, comment } = decision;
    const outcome = approved ? 'approved' : takenBack ? 'takenBack' : 'refused';
    return t(`corrections.${outcome}`, { name: by, when: moment(at), comment });
}

function deciding({ id, retractable }) {
    const effect = el('div', { role: 'status' });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const comment = el('input', { type: 'text', class: 'form-control', maxlength: 2000 });
    get(`unit-corrections/${id}/effect`).then(found => fill(effect, effectView(found)), refusal => fill(trouble, refusal.message));

    async function decide(approved, done) {
        try {
            await post(`unit-corrections/${id}/decision`, { approved, comment: comment.value });
            await showNews(`corrections.done.${done}`);
        } catch (refusal) {
            fill(trouble, refusal.message);
        }
    }

    return [
        effect,
        !retractable && labelled(t('corrections.comment'), comment),
        trouble,
        el('p', {}, retractable
            ? button(t('corrections.takeBack'), () => decide(false, 'takeBack'))
            : [button(t('corrections.approve'), () => decide(true, 'approve'), { class: 'btn btn-primary' }), ' ',
                button(t('corrections.refuse'), () => decide(false, 'refuse'))])
    ];
}

orTrouble(root, start);
