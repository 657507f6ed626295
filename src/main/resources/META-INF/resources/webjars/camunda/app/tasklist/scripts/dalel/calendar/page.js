/*
 * The page «Календарь»: a year's days, what was changed, and for administrators the change itself.
 */
import { get } from '../api.js';
import { button, el, fill } from '../dom.js';
import { day as written, moment } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t } from '../texts.js';
import { dayForm, yearForm } from './change.js';
import { legend, monthsOfYear, monthTable, weekday } from './months.js';
import { movesTable } from './moves.js';

const root = document.getElementById('calendar');
const news = el('div', { role: 'status' });

async function start(year) {
    const view = await get(year ? `calendar?year=${year}` : 'calendar');
    const marked = new Map(view.days.map(each => [each.day, each]));
    const form = view.mayChange ? dayForm(what => changed(view.year, t('calendar.changed', { what }))) : null;
    const choose = form && (date => form.choose(date, marked.get(date)));
    fill(root,
        el('h1', {}, t('calendar.title')),
        el('p', { class: 'dalel-quiet' }, t(view.mayChange ? 'calendar.hint' : 'calendar.hintReader')),
        view.warning && el('div', { class: 'dalel-warning' }, el('p', {}, el('strong', {}, t('calendar.warning')), ` ${view.warning}`)),
        news,
        years(view),
        el('div', { class: 'dalel-months' }, monthsOfYear(view.year).map(month => monthTable(month, marked, { choose }))),
        legend(),
        form?.node,
        days(view, choose),
        view.mayChange && yearForm(view.missingYear ?? Math.max(...view.years) + 1,
            (what, number) => changed(number, t('calendar.yearAdded', { year: what }))),
        changes(view.changes));
}

async function changed(year, sentence) {
    await start(year);
    fill(news, el('p', { class: 'dalel-done' }, sentence));
    news.scrollIntoView({ block: 'center' });
}

function years({ year, years: known }) {
    return el('nav', { class: 'dalel-years', 'aria-label': t('calendar.years') }, known.map(each => each === year
        ? el('strong', { 'aria-current': 'true' }, String(each))
        : button(String(each), () => orTrouble(root, () => start(each)))));
}

function days({ year, days: all }, choose) {
    const columns = ['day', 'kind', 'name', 'source', 'origin', choose && 'act'].filter(Boolean);
    return el('section', {},
        el('h4', {}, t('calendar.days', { year })),
        all.length === 0 ? el('p', {}, t('calendar.daysNone')) : el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('calendar.days', { year }) },
            el('table', { class: 'table dalel-table' },
                el('thead', {}, el('tr', {}, columns.map(name => el('th', { scope: 'col' }, t(`calendar.column.${name}`))))),
                el('tbody', {}, all.map(each => el('tr', {},
                    el('th', { scope: 'row' }, `${written(each.day)}, ${t(`calendar.weekdayShort.${weekday(each.day)}`)}`),
                    el('td', {}, t(`calendar.kind.${each.kind}`)),
                    el('td', {}, each.name),
                    el('td', {}, each.source),
                    el('td', {}, t(`calendar.origin.${each.origin}`)),
                    choose && el('td', {}, button(t('calendar.edit'), () => choose(each.day), { 'aria-label': `${t('calendar.edit')}: ${written(each.day)}` }))))))));
}

function changes(all) {
    return el('section', {},
        el('h4', {}, t('calendar.changes')),
        all.length === 0 ? el('p', {}, t('calendar.changesNone')) : el('ul', { class: 'dalel-changes' }, all.map(change => el('li', {},
            el('strong', {}, moment(change.madeAt)), ` · ${change.madeBy}`,
            el('ul', {}, change.entries.map(entry => el('li', {}, entry))),
            change.moved > 0 && movesOf(change)))));
}

/** Fetched only when somebody wants to see them. */
function movesOf({ number, moved }) {
    const place = el('div');
    const details = el('details', { on: { toggle: () => details.open && !place.hasChildNodes() && orTrouble(place, async () =>
        fill(place, movesTable(await get(`calendar/changes/${number}/moves`)))) } },
    el('summary', {}, t('calendar.moved', { count: moved })), place);
    return details;
}

orTrouble(root, () => start());
