/*
 * The page «Квартал органа».
 */
import { APPLICATIONS, get } from '../api.js';
import { button, el, fill } from '../dom.js';
import { moment, points, quarterName } from '../format.js';
import { learn, t } from '../texts.js';
import { actBar } from './acts.js';
import { choiceOfLines, isChoosable } from './choice.js';
import { extensionsOf } from './extensions.js';
import { groupsOf } from './groups.js';
import en from './en.js';
import kk from './kk.js';
import ru from './ru.js';
import { left, table } from './table.js';

const PAGE = `${APPLICATIONS}dalel/desk`;
const ASSESSMENT = 'assessment';
const GROUP = 'group';
const SIGNED_OUT = 401;

learn({ ru, kk, en });

const root = document.getElementById('desk');
const choice = choiceOfLines(() => draw());

let bodies = [];
let view = null;

async function start() {
    await orTrouble(async () => {
        ({ bodies } = await get('desk'));
        const wanted = parameter(ASSESSMENT) || bodies[0]?.assessmentId;
        if (!wanted) {
            fill(root, el('h1', {}, t('desk.title')), el('p', {}, t('desk.noBody')));
            return;
        }
        await load(wanted);
    });
}

async function load(assessment) {
    const id = encodeURIComponent(assessment);
    const [quarter, extended] = await Promise.all([get(`desk/${id}`), get(`extensions/of/${id}`)]);
    view = { ...quarter, extended };
    choice.keepOnly(view.projects.flatMap(project => project.lines).filter(isChoosable).map(line => line.submission));
    document.title = `${t('desk.title')}: ${view.bodyName}, ${quarterName(view.quarter)} — Дәлел`;
    draw();
}

const reload = () => orTrouble(() => load(view.assessmentId));

function draw() {
    const focused = focusMark();
    const lines = view.projects.flatMap(project => project.lines);
    const groups = groupsOf(lines);
    const chosen = groups.find(group => group.name === parameter(GROUP)) || groups[0];
    const several = lines.some(isChoosable);
    fill(root,
        el('h1', {}, t('desk.title')),
        el('p', { class: 'lead' }, view.bodyName, ', ', quarterName(view.quarter)),
        bodyChoice(),
        quarterChoice(),
        view.state === 'CANCELLED' && el('p', { class: 'desk-hint' }, t('desk.cancelledHint')),
        summary(lines),
        extensionsOf(view, reload),
        chips(groups, chosen),
        table(view, new Set(chosen.lines.map(line => line.code)), several ? choice : null, reload),
        several && actBar(view, choice, reload));
    refocus(focused);
}

function bodyChoice() {
    const options = mine => bodies.filter(body => body.own === mine)
        .map(body => el('option', { value: body.assessmentId, selected: body.body === view.body }, body.name));
    const own = options(true);
    const others = options(false);
    return bodies.length > 1 && el('p', {}, el('label', { for: 'body' }, t('desk.body')), ' ',
        el('select', { id: 'body', on: { change: event => go({ [ASSESSMENT]: event.target.value }) } },
            own.length > 0 && others.length > 0
                ? [el('optgroup', { label: t('desk.ownBodies') }, own), el('optgroup', { label: t('desk.otherBodies') }, others)]
                : [own, others]));
}

function quarterChoice() {
    return view.quarters.length > 1 && el('ul', { class: 'choices', 'aria-label': t('desk.quarters') },
        view.quarters.map(each => {
            const name = quarterName(each.quarter) + (each.cancelled ? ` (${t('desk.cancelled')})` : '');
            return el('li', {}, each.assessmentId === view.assessmentId
                ? el('span', { 'aria-current': 'page' }, name)
                : el('a', { href: `${PAGE}?${new URLSearchParams({ [ASSESSMENT]: each.assessmentId })}` }, name));
        }));
}

function summary(lines) {
    const receipts = lines.flatMap(line => line.receipts).length;
    return el('div', { class: 'desk-summary' },
        el('p', {}, t('desk.deadline', { when: moment(view.deadline) }), ' · ',
            el('strong', {}, left(view.workingDaysLeft)), ' · ',
            receipts > 0
                ? el('a', { href: `${PAGE}/receipts?${new URLSearchParams({ [ASSESSMENT]: view.assessmentId })}` }, t('desk.receipts', { count: receipts }))
                : t('desk.noReceipts'),
            view.score && [' · ', el('a', { href: `${APPLICATIONS}dalel/score-sheet?${new URLSearchParams({ [ASSESSMENT]: view.assessmentId })}` },
                t('desk.scoreSheet'))],
            ' · ', el('a', { href: `${APPLICATIONS}dalel/timeline?${new URLSearchParams({ [ASSESSMENT]: view.assessmentId })}` }, t('desk.timeline')),
            view.officer && [' · ', el('a', { href: `${APPLICATIONS}dalel/api-tokens` }, t('desk.tokens'))]),
        (view.score || view.points) && el('dl', { class: 'sums' },
            view.score && sum(t(`desk.score.${view.score.stage}`), view.score.total),
            !view.score && view.points?.present && sum(t('desk.present'), view.points.present, t('desk.presentHint')),
            view.points?.now && sum(t('desk.now'), view.points.now, t('desk.nowHint')),
            view.points?.possible && sum(t('desk.possible'), view.points.possible, t('desk.possibleHint'))));
}

const sum = (name, value, hint) => el('div', { title: hint }, el('dt', {}, name), el('dd', {}, points(value)));

function chips(groups, chosen) {
    return el('ul', { class: 'choices desk-chips', 'aria-label': t('desk.filter') },
        groups.map(group => el('li', {}, button(
            `${t(`desk.group.${group.name}`)} ${group.lines.length}`,
            () => { setParameter(GROUP, group.name === 'ALL' ? null : group.name); draw(); },
            { class: 'chip', id: `chip-${group.name}`, 'aria-pressed': String(group === chosen) }))));
}

/** Where the keyboard is, as far as it is on something that will be drawn anew. */
function focusMark() {
    const at = document.activeElement;
    return root.contains(at) ? at.id || at.getAttribute('aria-label') : null;
}

function refocus(mark) {
    if (mark) {
        [...root.querySelectorAll('[id], [aria-label]')].find(each => each.id === mark || each.getAttribute('aria-label') === mark)?.focus();
    }
}

async function orTrouble(act) {
    try {
        await act();
    } catch (refusal) {
        console.error(refusal);
        const again = refusal.status === SIGNED_OUT
            ? el('a', { class: 'btn', href: location.href }, t('desk.login'))
            : button(t('desk.again'), start, { class: 'btn' });
        fill(root, el('h1', {}, t('desk.title')), el('p', { class: 'desk-trouble', role: 'alert' }, refusal.message), el('p', {}, again));
    }
}

const parameter = name => new URLSearchParams(location.search).get(name);

function setParameter(name, value) {
    const parameters = new URLSearchParams(location.search);
    if (value) {
        parameters.set(name, value);
    } else {
        parameters.delete(name);
    }
    history.replaceState(null, '', `${PAGE}?${parameters}`);
}

function go(parameters) {
    location.assign(`${PAGE}?${new URLSearchParams(parameters)}`);
}

start();
