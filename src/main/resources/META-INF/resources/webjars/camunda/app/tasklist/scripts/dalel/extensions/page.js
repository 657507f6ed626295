/*
 * The page «Продления сроков»: what waits for a decision, giving more time, what was decided.
 */
import { get, post } from '../api.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { moment, quarterName } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t } from '../texts.js';
import { scopeOf, story, termForm } from './parts.js';

const MOST_CHARACTERS = 2000;

const root = document.getElementById('extensions');
const news = el('div', { role: 'status' });

async function start() {
    const { pending, decided, bodies } = await get('extensions');
    fill(root,
        el('h1', {}, t('extensions.title')),
        el('p', { class: 'dalel-quiet' }, t('extensions.hint')),
        news,
        el('h2', {}, t('extensions.pending')),
        pending.length === 0 ? el('p', {}, t('extensions.nonePending')) : pending.map(card),
        bodies.length > 0 && giving(bodies),
        el('h2', {}, t('extensions.decided')),
        decided.length === 0 ? el('p', {}, t('extensions.noneDecided')) : decided.map(card));
}

const titleOf = extension => `${extension.bodyName} · ${scopeOf(extension)} · ${t('extensions.to', { when: moment(extension.endsAt) })}`;

function card(extension) {
    return el('article', { class: 'dalel-card' },
        el('h3', {}, titleOf(extension)),
        el('p', { class: 'dalel-quiet' }, quarterName(extension.quarter)),
        story(extension),
        extension.decidable ? decision(extension) : !extension.decision && el('p', { class: 'dalel-hint' }, t('extensions.byAnother')));
}

function decision(extension) {
    const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: MOST_CHARACTERS });
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const approve = button(t('extensions.approve'), () => decide(true),
        { class: 'btn btn-primary', 'aria-label': `${t('extensions.approve')}: ${titleOf(extension)}` });
    const refuse = button(t('extensions.refuse'), () => decide(false), { 'aria-label': `${t('extensions.refuse')}: ${titleOf(extension)}` });

    async function decide(approved) {
        approve.disabled = true;
        refuse.disabled = true;
        try {
            await post(`extensions/${extension.id}/decision`, { approved, reason: reason.value });
            await start();
            tell(t(approved ? 'extensions.nowApproved' : 'extensions.nowRefused', { what: titleOf(extension) }));
        } catch (refusal) {
            approve.disabled = false;
            refuse.disabled = false;
            fill(trouble, refusal.message);
        }
    }

    return [labelled(t('extensions.decisionReason'), reason), trouble, el('p', {}, approve, ' ', refuse)];
}

function giving(bodies) {
    const body = choice(bodies.map(each => ({ value: each.assessmentId, label: `${each.name} · ${quarterName(each.quarter)}` })), '', {}, t('extensions.choose'));
    const place = el('div', { 'aria-live': 'polite' });

    async function offer() {
        fill(place);
        if (!body.value) {
            return;
        }
        try {
            const { quarter, body: code, possible, lastDay } = await get(`extensions/of/${body.value}`);
            fill(place, possible.length === 0
                ? el('p', {}, t('extensions.nothingLeft'))
                : termForm({ possible, lastDay, label: t('extensions.give'), send: term => give({ quarter, body: code, ...term }) }));
        } catch (refusal) {
            fill(place, el('p', { class: 'dalel-fault', role: 'alert' }, refusal.message));
        }
    }

    async function give(term) {
        await post('extensions', term);
        await start();
        tell(t('extensions.given'));
    }

    body.addEventListener('change', offer);
    return el('section', { class: 'dalel-panel', 'aria-label': t('extensions.giving') },
        el('h2', {}, t('extensions.giving')), labelled(t('extensions.body'), body), place);
}

const tell = sentence => fill(news, el('p', { class: 'dalel-done' }, sentence));

orTrouble(root, start);
