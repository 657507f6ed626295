/*
 * All bodies of a quarter beside each other.
 */
import { get } from '../api.js';
import { choice, el, fill, labelled } from '../dom.js';
import { quarterName } from '../format.js';
import { pager } from '../pager.js';
import { t } from '../texts.js';
import { change, figure, number, peers, query, saveLink, share, table, text } from './parts.js';

const PAGE = 100;

export async function bodies({ quarter, against, bodyAddress }) {
    const view = await get(`insight/quarters/${quarter}${query(against)}`);
    const search = el('input', { type: 'search', class: 'form-control', autocomplete: 'off' });
    const kinds = [...new Set(view.bodies.map(body => body.kind))];
    const kind = choice(kinds.map(each => ({ value: each, label: t(`insight.kind.${each}`) })), '', {}, t('insight.everyKind'));
    const count = el('p', { class: 'dalel-quiet', role: 'status' });
    const place = el('div', {});
    const turn = pager(PAGE, page => show(page));

    function show(page) {
        const wanted = search.value.trim().toLowerCase();
        const found = view.bodies.filter(body => (!kind.value || body.kind === kind.value) && body.name.toLowerCase().includes(wanted));
        fill(count, t('insight.found', { count: found.length }));
        fill(place, table(t('insight.part.bodies'), columns(view),
            found.slice(page * PAGE, (page + 1) * PAGE).map(body => row(body, bodyAddress))));
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
            place,
            turn.node,
            saveLink(`insight/quarters/${quarter}/file${query(against)}`),
            el('p', { class: 'dalel-quiet' }, t('insight.explained')),
            el('p', { class: 'dalel-quiet' }, t('insight.uncappedExplained')))
    };
}

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
