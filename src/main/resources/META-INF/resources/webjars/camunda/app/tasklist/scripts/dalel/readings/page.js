/*
 * The page «Толкования»: who would move under each other reading of an open question.
 */
import { addressOf, get } from '../api.js';
import { choice, el, fill, labelled } from '../dom.js';
import { points, quarterName } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { learn, t } from '../texts.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';

learn({ ru, kk, en });

const ASK_AGAIN_MS = 2_000;

const root = document.getElementById('readings');
const content = el('div', { 'aria-live': 'polite' });
let asked = 0;

async function start() {
    const page = await get(path(new URLSearchParams(location.search).get('quarter')));
    fill(root,
        el('h1', {}, t('readings.title')),
        el('p', { class: 'dalel-quiet' }, t('readings.hint')),
        page.quarter ? labelled(t('readings.quarter'), quarters(page)) : el('p', {}, t('readings.none')),
        content);
    show(page);
}

const path = quarter => (quarter ? `readings?quarter=${encodeURIComponent(quarter)}` : 'readings');

function quarters({ quarters: opened, quarter }) {
    const select = choice(opened.map(each => ({ value: each, label: quarterName(each) })), quarter);
    select.firstChild.remove();
    select.addEventListener('change', () => {
        history.replaceState(null, '', `?quarter=${select.value}`);
        orTrouble(content, () => ask(select.value));
    });
    return select;
}

async function ask(quarter) {
    asked += 1;
    const mine = asked;
    const page = await get(path(quarter));
    if (mine === asked) {
        show(page);
    }
}

function show(page) {
    if (page.computing) {
        fill(content, el('p', {}, t('readings.computing')));
        const mine = asked;
        setTimeout(() => mine === asked && orTrouble(content, () => ask(page.quarter)), ASK_AGAIN_MS);
    } else if (page.quarter) {
        fill(content,
            el('p', {}, page.scored === 0 ? t('readings.noScores') : t('readings.scored', page)),
            page.scored > 0 && el('p', {}, el('a', { href: addressOf(`readings/file?quarter=${page.quarter}`), download: true }, t('readings.save'))),
            page.questions.map(question));
    }
}

const question = each => el('section', { class: 'dalel-card' },
    el('h3', {}, t('readings.question', each), each.open && el('small', { class: 'dalel-quiet' }, ` · ${t('readings.open')}`)),
    el('p', {}, el('strong', {}, t('readings.taken')), ' ', each.taken),
    each.alternatives.map(reading));

function reading({ text, changed, moved, bodies }) {
    const said = el('p', {}, el('strong', {}, t('readings.other')), ' ', text);
    if (changed === 0) {
        return [said, el('p', { class: 'dalel-quiet' }, t('readings.same'))];
    }
    return [said, el('details', { class: 'dalel-details' },
        el('summary', {}, t('readings.changed', { count: changed, moved })),
        bodies.length < changed && el('p', { class: 'dalel-quiet' }, t('readings.first', { shown: bodies.length })),
        table(text, bodies))];
}

const table = (name, bodies) => el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': name },
    el('table', { class: 'table dalel-table' },
        el('thead', {}, el('tr', {}, ['body', 'place', 'total', 'why'].map(column =>
            el('th', { scope: 'col' }, t(`readings.column.${column}`))))),
        el('tbody', {}, bodies.map(body => el('tr', {},
            el('th', { scope: 'row' }, body.name, el('br'), el('small', { class: 'dalel-quiet' }, body.kind)),
            el('td', {}, body.newPlace === null ? t('readings.noTotal') : change(body.place, body.newPlace)),
            el('td', {}, body.newTotal === null ? points(body.total) : change(points(body.total), points(body.newTotal))),
            el('td', {}, body.lines.length === 0 ? t('readings.others') : body.lines.map(line)))))));

const change = (from, to) => (from === to ? String(from) : t('readings.change', { from, to }));

const line = ({ indicator, title, points: from, newPoints, why }) => el('details', { class: 'dalel-details' },
    el('summary', { title }, t('readings.line', { indicator, from: points(from), to: newPoints === null ? '—' : points(newPoints) })),
    why.map(sentence => el('p', {}, sentence)));

orTrouble(root, start);
