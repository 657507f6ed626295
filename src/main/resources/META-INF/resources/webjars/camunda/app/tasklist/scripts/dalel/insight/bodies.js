/*
 * All bodies of a quarter beside each other.
 */
import { get } from '../api.js';
import { choice, el, fill, labelled } from '../dom.js';
import { quarterName } from '../format.js';
import { pager } from '../pager.js';
import { t } from '../texts.js';
import { chart } from './chart.js';
import { change, figure, number, peers, query, saveLink, share, table, text } from './parts.js';

const PAGE = 100;

export async function bodies({ quarter, against, bodyAddress }) {
    const view = await get(`insight/quarters/${quarter}${query(against)}`);
    const search = el('input', { type: 'search', class: 'form-control', autocomplete: 'off' });
    const kinds = [...new Set(view.bodies.map(body => body.kind))];
    const kind = choice(kinds.map(each => ({ value: each, label: t(`insight.kind.${each}`) })), '', {}, t('insight.everyKind'));
    const count = el('p', { class: 'dalel-quiet', role: 'status' });
    const place = el('div', {});
    const picture = chart(t('insight.chart.bodies'));
    const turn = pager(PAGE, page => show(page));

    function show(page) {
        const wanted = search.value.trim().toLowerCase();
        const found = view.bodies.filter(body => (!kind.value || body.kind === kind.value) && body.name.toLowerCase().includes(wanted));
        fill(count, t('insight.found', { count: found.length }));
        const shown = found.slice(page * PAGE, (page + 1) * PAGE);
        fill(place, table(t('insight.part.bodies'), columns(view), shown.map(body => row(body, bodyAddress))));
        picture.show(shown.filter(body => body.figures).map(bars), [
            { label: quarterName(view.quarter), colour: '--chart-now' },
            { label: quarterName(view.against), colour: '--chart-then' },
            { label: t('insight.column.median'), colour: '--chart-peers' }
        ]);
        turn.show(page, found.length);
    }

    search.addEventListener('input', () => show(0));
    kind.addEventListener('change', () => show(0));
    show(0);
    return {
        against: view.against,
        node: el('div', {},
            groups(view.groups),
            el('h2', {}, t('insight.part.bodies')),
            !view.published && el('p', { class: 'dalel-hint' }, t('insight.notPublished')),
            el('div', { class: 'dalel-grid' }, labelled(t('insight.search'), search), labelled(t('insight.column.kind'), kind)),
            count,
            picture.node,
            place,
            turn.node,
            saveLink(`insight/quarters/${quarter}/file${query(against)}`),
            el('p', { class: 'dalel-quiet' }, t('insight.explained')),
            el('p', { class: 'dalel-quiet' }, t('insight.uncappedExplained')))
    };
}

const bars = ({ name, figures }) => ({ name, figures: [figures.now, figures.before, figures.peers?.quartiles.median] });

function columns({ quarter, against }) {
    return [text('body'), number('points', { quarter: quarterName(quarter) }), number('points', { quarter: quarterName(against) }), number('change'),
        number('yearToDate'), number('share'), number('place'), number('median'), number('middle'), number('uncapped')];
}

function row({ assessment, name, kind, figures, uncapped, uncappedShare }, bodyAddress) {
    return el('tr', {},
        el('th', { scope: 'row' }, el('a', { href: bodyAddress(assessment) }, name), el('div', { class: 'dalel-quiet' }, t(`insight.kind.${kind}`))),
        figures
            ? [figure(el('strong', {}, figures.now)), figure(figures.before), change(figures), figure(figures.yearToDate), share(figures),
                peers(figures.peers), figure(uncappedShare ? t('insight.pointsAndShare', { points: uncapped, share: uncappedShare }) : uncapped)]
            : el('td', { colspan: 9, class: 'dalel-quiet' }, t('insight.notFinalYet')));
}

function groups(found) {
    return found.length > 0 && el('section', { 'aria-label': t('insight.groups') },
        el('h2', {}, t('insight.groups')),
        table(t('insight.groups'), [text('kind'), number('bodies'), number('lower'), number('median'), number('upper')],
            found.map(({ kind, bodies: all, quartiles }) => el('tr', {},
                el('th', { scope: 'row' }, t(`insight.kind.${kind}`)),
                figure(all), figure(quartiles.lower), figure(quartiles.median), figure(quartiles.upper)))));
}
