/*
 * Moving submissions to another verifier: to whom, and why.
 */
import { post } from './api.js';
import { button, choice, el, fill, labelled } from './dom.js';
import { t } from './texts.js';

const LONGEST_TEXT = 2000;

/**
 * Shows the form.
 *
 * @param {object[]} chosen what is to be moved
 * @param {Element} place where the form is shown
 * @param {function(Node[])} moved told afterwards what came of it, in words
 */
export async function moveForm(chosen, place, moved) {
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    try {
        const candidates = await post('verifications/candidates', { submissions: chosen.map(given => given.submission) });
        const verifier = choice(candidates.map(each => ({ value: each.verifier, label: labelOf(each, chosen.length) })));
        const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_TEXT });
        [verifier, reason].forEach(input => input.addEventListener('change', event => event.stopPropagation()));
        const go = button(t('assign.doMove'), move, { class: 'btn btn-primary' });
        fill(place, el('section', { class: 'dalel-panel', 'aria-label': t('assign.form') },
            candidates.length === 0 && el('p', {}, t('assign.nobodyElse')),
            labelled(t('assign.to'), verifier),
            labelled(t('assign.reason'), reason),
            trouble,
            el('p', {}, go, ' ', button(t('assign.leave'), () => fill(place)))));
        verifier.focus();

        async function move() {
            const missing = [[verifier, 'assign.choose'], [reason, 'assign.noReason']].find(([input]) => !input.value.trim());
            if (missing) {
                fill(trouble, t(missing[1]));
                missing[0].focus();
                return;
            }
            go.disabled = true;
            const refused = await moveEach(chosen, verifier.value, reason.value.trim());
            const name = candidates.find(each => each.verifier === verifier.value).name;
            await moved(outcome(chosen.length - refused.length, name, refused));
        }
    } catch (refusal) {
        fill(place, fill(trouble, refusal.message));
    }
}

/** One after the other, so that each is moved or refused by itself. */
async function moveEach(chosen, verifier, reason) {
    const refused = [];
    for (const { submission, number, indicator, bodyName } of chosen) {
        try {
            await post(`submissions/${submission}/assignment`, { verifier, reason, seen: number });
        } catch (refusal) {
            refused.push(`${indicator}, ${bodyName}: ${refusal.message}`);
        }
    }
    return refused;
}

function outcome(count, name, refused) {
    return [
        count > 0 && el('p', { class: 'dalel-done' }, t('assign.done', { count, name })),
        refused.length > 0 && el('div', { class: 'dalel-trouble' },
            el('p', {}, t('assign.refused', { count: refused.length })),
            el('ul', {}, refused.map(each => el('li', {}, each))))
    ];
}

function labelOf({ name, submissions, load, ofProject, away }, all) {
    const remarks = [
        t('assign.load', { count: load }),
        submissions < all && t('assign.someOnly', { some: submissions, all }),
        !ofProject && t('assign.otherProject'),
        away && t('assign.isAway')
    ].filter(Boolean);
    return `${name} (${remarks.join(', ')})`;
}
