/*
 * A sentence over the page that outlives the form it is about.
 */
import { button, el } from './dom.js';
import { t } from './texts.js';

const SHOWN_MS = 12_000;

let shown;

/** Says it, and reads it out; the one said before goes. */
export function showNotice(sentence) {
    shown?.remove();
    const text = el('span', {});
    const notice = el('div', { class: 'dalel-control dalel-notice', role: 'status', 'aria-live': 'polite' },
        text, button('×', () => notice.remove(), { class: 'btn btn-link', 'aria-label': t('dialog.close') }));
    shown = notice;
    document.body.append(notice);
    // Only what comes into a line that stands there already is read out.
    text.textContent = sentence;
    setTimeout(() => notice.remove(), SHOWN_MS);
}
