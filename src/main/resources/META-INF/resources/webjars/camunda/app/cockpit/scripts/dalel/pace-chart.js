/*
 * What is left of a project day by day, beside an even pace: a picture, and the same as a table.
 */
import { el } from '../../../tasklist/scripts/dalel/dom.js';
import { day, shortDay } from '../../../tasklist/scripts/dalel/format.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 420;
const HEIGHT = 180;
const LEFT = 36;
const BOTTOM = 24;
const TOP = 8;
const RIGHT = 8;

/** What is drawn, and how: dashes tell the lines apart for whoever does not see the colours. */
const LINES = ['plannedToSubmit', 'plannedToClose', 'toSubmit', 'toClose'];

/** A project's chart with its table. */
export function paceChart(pace) {
    const now = pace.days.filter(each => each.toSubmit !== null).pop();
    return el('figure', { class: 'dalel-pace' },
        el('figcaption', {}, el('strong', {}, t('watch.projectNumber', { number: pace.project })), ' ', pace.title),
        now && el('p', {}, t('pace.now', { submit: now.toSubmit, close: now.toClose, all: pace.total }), ' ', behind(now)),
        picture(pace),
        el('p', { class: 'dalel-pace-legend' }, ['toSubmit', 'toClose'].map(name =>
            el('span', { class: `dalel-pace-key dalel-pace-key-${name}` }, t(`pace.${name}`))),
        el('span', { class: 'dalel-pace-key dalel-pace-key-planned' }, t('pace.planned'))),
        el('details', {}, el('summary', {}, t('pace.table')), table(pace)));
}

/** Whether more is left than an even pace would leave. */
function behind({ toSubmit, plannedToSubmit, toClose, plannedToClose }) {
    const late = Math.max(toSubmit - plannedToSubmit, toClose - plannedToClose);
    return late > 0 ? el('strong', { class: 'dalel-overdue' }, t('pace.behind', { count: late })) : t('pace.inTime');
}

function picture({ days, total, title, project }) {
    const x = index => LEFT + (WIDTH - LEFT - RIGHT) * index / Math.max(1, days.length - 1);
    const y = value => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / Math.max(1, total));
    const node = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': t('pace.picture', { number: project, title }) });
    [0, total].forEach(value => {
        node.append(
            svg('line', { class: 'dalel-pace-grid', x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value) }),
            svg('text', { x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, value));
    });
    const labels = [0, days.length - 1];
    labels.forEach((index, place) => node.append(
        svg('text', { x: x(index), y: HEIGHT - 6, 'text-anchor': place === 0 ? 'start' : 'end' }, shortDay(days[index].day))));
    LINES.forEach(name => node.append(svg('polyline', {
        class: `dalel-pace-line dalel-pace-${name}`,
        points: days.map((each, index) => (each[name] === null ? null : `${x(index)},${y(each[name])}`)).filter(Boolean).join(' ')
    })));
    // A single day makes no line; and where the work stands now is what the eye looks for.
    const now = days.findLastIndex(each => each.toSubmit !== null);
    if (now >= 0) {
        ['toSubmit', 'toClose'].forEach(name => node.append(
            svg('circle', { class: `dalel-pace-dot-${name}`, cx: x(now), cy: y(days[now][name]), r: 4 })));
    }
    return node;
}

function table({ days }) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('pace.table') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['day', 'toSubmit', 'plannedToSubmit', 'toClose', 'plannedToClose'].map(name =>
                el('th', { scope: 'col', class: name === 'day' ? null : 'dalel-figure' }, t(`pace.${name}`))))),
            el('tbody', {}, days.filter(each => each.toSubmit !== null).map(each => el('tr', {},
                el('th', { scope: 'row' }, day(each.day)),
                ['toSubmit', 'plannedToSubmit', 'toClose', 'plannedToClose'].map(name => el('td', { class: 'dalel-figure' }, each[name])))))));
}

function svg(tag, attributes, text) {
    const node = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    if (text !== undefined) {
        node.textContent = text;
    }
    return node;
}
