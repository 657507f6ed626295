/*
 * What the pages «Продления сроков» and «Квартал органа» have in common: an extension in words, and the form for a new one.
 */
import { dateInput, isUnreadable } from '../date-input.js';
import { button, choice, el, fill, labelled } from '../dom.js';
import { day, moment } from '../format.js';
import { t } from '../texts.js';

const MOST_CHARACTERS = 2000;

/** What an extension is about. */
export const scopeOf = ({ indicator }) => (indicator ? t('extensions.one', { code: indicator }) : t('extensions.all'));

/** Where an extension stands: who proposed it, what was decided, and why. */
export function story({ source, proposedBy, proposedAt, reason, decision }) {
    return [
        el('p', { class: 'dalel-prose' }, reason),
        el('p', { class: 'quiet dalel-quiet' }, t(`extensions.source.${source}`, { who: proposedBy, when: moment(proposedAt) })),
        decision && el('p', { class: 'dalel-prose' },
            el('strong', {}, t(decision.approved ? 'extensions.approved' : 'extensions.refused')), ' ', decision.reason),
        decision && el('p', { class: 'quiet dalel-quiet' },
            t('extensions.decidedBy', { who: decision.decidedBy, when: moment(decision.decidedAt) }))
    ];
}

/**
 * The form for more time.
 *
 * @param {object} form
 * @param {Array} form.possible the terms that could be extended
 * @param {string} form.lastDay the last day that can be chosen
 * @param {string} form.label of the button
 * @param {function(object): Promise} form.send sends what was typed
 */
export function termForm({ possible, lastDay, label, send }) {
    const indicator = choice(
        possible.map(each => ({ value: each.code, label: `${each.code} ${each.title} · ${moment(each.deadline)}` })), '', {}, t('extensions.allChoice'));
    const until = dateInput(t('extensions.until'));
    const reason = el('textarea', { class: 'form-control', rows: 3, maxlength: MOST_CHARACTERS });
    const trouble = el('p', { class: 'desk-trouble dalel-fault', role: 'alert', hidden: true });
    const go = button(label, propose, { class: 'btn btn-primary' });

    async function propose() {
        const chosen = until.get();
        if (isUnreadable(chosen)) {
            until.control.focus();
            return;
        }
        go.disabled = true;
        trouble.hidden = true;
        try {
            await send({ indicator: indicator.value || null, day: chosen || null, reason: reason.value });
        } catch (refusal) {
            go.disabled = false;
            trouble.hidden = false;
            fill(trouble, refusal.message);
        }
    }

    return [
        labelled(t('extensions.scope'), indicator),
        el('div', { class: 'dalel-field' },
            el('span', { class: 'dalel-label', 'aria-hidden': 'true' }, t('extensions.until')), until.node,
            el('p', { class: 'quiet dalel-quiet' }, t('extensions.untilHint', { day: day(lastDay) }))),
        labelled(t('extensions.reason'), reason),
        trouble,
        el('p', {}, go)
    ];
}
