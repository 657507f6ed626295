/*
 * Asks before something is handed in that leaves points behind, and says which.
 */
import { button, el, freshId } from './dom.js';
import { forecastOf } from './points-panel.js';
import { figures, missingList, notesOf } from './points-view.js';
import { t } from './texts.js';

const EVIDENCE = 'EVIDENCE';

/**
 * Asks where something is missing, and always where the table is not what is handed in. A correction lacks nothing once it
 * holds. Whoever says no finds everything as it was.
 *
 * @param {string} path of the submission
 * @param {string} subject code and title of the indicator
 * @param {string} act what the officer is about to do
 * @param {AbortSignal} left says that the task is no longer open, which counts as no
 * @returns {Promise<boolean>} whether to go on
 */
export async function confirmInPoints(path, subject, act, left) {
    let forecast = null;
    let trouble = null;
    try {
        forecast = await forecastOf(path, act);
    } catch (refusal) {
        // Handing in must not hang on the figures: whoever is short of time is told that there are none.
        trouble = refusal.message;
    }
    const complete = act === EVIDENCE && forecast !== null && forecast.missing.length === 0;
    return complete || (!left.aborted && ask(subject, act, forecast, trouble, left));
}

/** The dialog keeps the focus inside; Escape says no, and the focus goes back to where it came from. */
function ask(subject, act, forecast, trouble, left) {
    const heading = el('h3', { id: freshId(), tabindex: -1, autofocus: true }, t(`confirm.title.${act}`));
    const content = el('div', { id: freshId() },
        el('p', { class: 'dalel-quiet' }, subject),
        trouble && el('p', { class: 'dalel-trouble' }, t('points.failed', { reason: trouble })),
        forecast && [
            figures([[t(`confirm.points.${act}`), forecast.points], [t('points.possible'), forecast.possible]]),
            forecast.missing.length > 0 && [el('p', {}, el('strong', {}, t('points.missing'))), missingList(forecast.missing)],
            notesOf(forecast)
        ],
        el('p', { class: 'dalel-hint' }, t(`confirm.hint.${act}`)));
    return new Promise(resolve => {
        const answer = sure => {
            dialog.close();
            resolve(sure);
        };
        const refuse = () => answer(false);
        const dialog = el('dialog',
            { class: 'dalel-dialog dalel-control', 'aria-labelledby': heading.id, 'aria-describedby': content.id, on: { cancel: refuse } },
            heading,
            content,
            el('p', { class: 'dalel-dialog-actions' },
                button(t('confirm.back'), refuse), ' ',
                button(t(`confirm.go.${act}`), () => answer(true), { class: 'btn btn-primary' })));
        dialog.addEventListener('close', () => dialog.remove());
        left.addEventListener('abort', refuse, { once: true });
        document.body.append(dialog);
        dialog.showModal();
    });
}
