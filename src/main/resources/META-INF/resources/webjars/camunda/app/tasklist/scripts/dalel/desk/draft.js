/*
 * The draft of an indicator whose term has passed, to be read.
 */
import { get } from '../api.js';
import { button, el } from '../dom.js';
import { notSubmitted } from '../not-submitted.js';
import { RowShape } from '../row-shape.js';
import { t } from '../texts.js';
import { openDialog } from './dialog.js';

/** Opens it over the page. */
export async function showDraft(line) {
    const submission = await get(`submissions/${line.submission}`);
    openDialog(`${line.code} ${line.title}`, close => [
        notSubmitted(submission, new RowShape(submission)),
        el('p', { class: 'desk-actions' }, button(t('desk.close'), close, { class: 'btn' }))
    ]);
}
