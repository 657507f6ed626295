/*
 * A verdict as it was given, to be read.
 */
import { el } from './dom.js';
import { moment } from './format.js';
import { t, textOr } from './texts.js';

/** The verdict in words; nothing has been decided yet if there is none. */
export function verdictView(verdict) {
    if (!verdict) {
        return el('p', { class: 'dalel-verdict' }, t('verdict.none'));
    }
    const { outcome, quantity, reasonTitle, clause, comment, decidedBy, actingFor, decidedAt, stage } = verdict;
    return el('div', { class: `dalel-verdict dalel-${outcome.toLowerCase()}` },
        el('p', {},
            el('strong', {}, outcome === 'PARTLY' ? t('verdict.PARTLY.quantity', { quantity }) : t(`verdict.${outcome}`)),
            reasonTitle && `: ${reasonTitle}`,
            clause && ` (${clause})`),
        comment && el('p', {}, comment),
        el('p', { class: 'dalel-quiet' }, textOr(`verdict.stage.${stage}`, ''), ' ', moment(decidedAt),
            decidedBy && decidedBy !== 'system' && ` · ${decidedBy}`,
            actingFor && ` ${t('verdict.actingFor', { name: actingFor })}`));
}
