/*
 * What separates a body's points from what it could have had: what was rejected, and what was never shown.
 */
import { get } from '../api.js';
import { el, fill } from '../dom.js';
import { figures as sums } from '../points-view.js';
import { t } from '../texts.js';
import { chart } from './chart.js';
import { figure, number, saveLink, table, text } from './parts.js';

export async function losses({ id }) {
    const view = await get(`insight/assessments/${id}/losses`);
    const all = el('input', { type: 'checkbox' });
    const place = el('div', {});
    const lost = view.lines.filter(line => line.lost);

    const show = () => fill(place, lost.length === 0 && !all.checked
        ? el('p', {}, t('insight.nothingLost'))
        : table(t('insight.part.losses'),
            [text('indicator'), number('pointsOwn'), number('rejected'), number('missing'), number('most')],
            (all.checked ? view.lines : lost).map(row),
            sum(view)));

    all.addEventListener('change', show);
    show();
    const picture = chart(t('insight.chart.losses'));
    picture.show(lost.map(bars), [
        { label: t('insight.column.pointsOwn'), colour: '--chart-now' },
        { label: t('insight.column.rejected'), colour: '--chart-then' },
        { label: t('insight.column.missing'), colour: '--chart-peers' }
    ], true);
    return {
        node: el('div', {},
            view.preliminary && el('p', { class: 'dalel-hint' }, t('insight.preliminary')),
            sums([
                [t('insight.column.pointsOwn'), view.points],
                [t('insight.column.rejected'), view.rejected],
                [t('insight.column.missing'), view.missing],
                [t('insight.column.most'), view.most]
            ]),
            picture.node,
            el('p', {}, el('label', { class: 'dalel-check' }, all, ' ', t('insight.showAll'))),
            place,
            saveLink(`insight/assessments/${id}/losses/file`),
            el('p', { class: 'dalel-quiet' }, t('insight.lossesExplained')))
    };
}

const bars = ({ code, title, points, rejected, missing }) => ({ name: `${code} ${title}`, figures: [points, rejected, missing] });

const row = ({ code, title, points, rejected, missing, most, unlimited }) => el('tr', {},
    el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, code), ' ', title,
        unlimited && el('div', { class: 'dalel-quiet' }, t('insight.unlimited'))),
    figure(points), figure(rejected), figure(missing), figure(most));

const sum = ({ points, rejected, missing, most }) => el('tr', { class: 'dalel-insight-sum' },
    el('th', { scope: 'row' }, t('insight.total')), figure(points), figure(rejected), figure(missing), figure(most));
