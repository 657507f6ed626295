/*
 * One body against an earlier quarter and against its peers, indicator by indicator.
 */
import { get } from '../api.js';
import { el } from '../dom.js';
import { quarterName } from '../format.js';
import { figures as sums } from '../points-view.js';
import { t } from '../texts.js';
import { chart } from './chart.js';
import { change, figure, number, peers, query, saveLink, share, table, text } from './parts.js';

export async function comparison({ id, quarter, against }) {
    const view = await get(`insight/assessments/${id}/comparison${query(against)}`);
    const { total } = view;
    const picture = chart(t('insight.chart.projects'));
    picture.show(view.projects.map(bars), [
        { label: quarterName(quarter.quarter), colour: '--chart-now' },
        { label: quarterName(view.against), colour: '--chart-then' },
        { label: t('insight.column.median'), colour: '--chart-peers' }
    ]);
    return {
        against: view.against,
        node: el('div', {},
            !view.published && el('p', { class: 'dalel-hint' }, t('insight.notPublished')),
            view.peersWithheld && el('p', { class: 'dalel-hint' }, t('insight.peersWithheld')),
            sums([
                [quarterName(quarter.quarter), total.now],
                [quarterName(view.against), total.before ?? '—'],
                [t('insight.column.change'), total.change ?? '—'],
                [t('insight.column.yearToDate'), total.yearToDate],
                total.share && [t('insight.column.share'), total.share],
                total.peers && [t('insight.column.place'), t('insight.placeOf', { place: total.peers.place, bodies: total.peers.bodies })],
                total.peers && [t('insight.column.median'), total.peers.quartiles.median]
            ].filter(Boolean)),
            picture.node,
            table(t('insight.part.comparison'), columns(quarter.quarter, view.against), ...view.projects.map(project)),
            saveLink(`insight/assessments/${id}/comparison/file${query(against)}`),
            el('p', { class: 'dalel-quiet' }, t('insight.explained')))
    };
}

const bars = ({ number: code, title, sum }) =>
    ({ name: t('insight.project', { number: code, title }), figures: [sum.now, sum.before, sum.peers?.quartiles.median] });

function columns(quarter, against) {
    return [text('indicator'), number('points', { quarter: quarterName(quarter) }), number('points', { quarter: quarterName(against) }), number('change'),
        number('yearToDate'), number('share'), number('place'), number('median'), number('middle')];
}

const project = ({ number: code, title, sum, lines }) => [
    el('tr', { class: 'dalel-insight-sum' }, el('th', { scope: 'row' }, t('insight.project', { number: code, title })), cells(sum)),
    lines.map(line => el('tr', {},
        el('th', { scope: 'row' }, el('span', { class: 'dalel-code' }, line.code), ' ', line.title), cells(line.figures)))
];

const cells = figures => [figure(figures.now), figure(figures.before), change(figures), figure(figures.yearToDate), share(figures), peers(figures.peers)];
