/*
 * The page «Сравнение»: all bodies for supervisors, one body for whoever may see it. What is shown stands in the address, so that it can
 * be sent to a colleague and found again.
 */
import { APPLICATIONS, get } from '../api.js';
import { choice, el, fill, labelled } from '../dom.js';
import { quarterName } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { learn, t } from '../texts.js';
import { bodies } from './bodies.js';
import { comparison } from './comparison.js';
import en from './en.js';
import kk from './kk.js';
import { losses } from './losses.js';
import { questions } from './questions.js';
import ru from './ru.js';
import { whatIf } from './what-if.js';

learn({ ru, kk, en });

const PAGE = `${APPLICATIONS}dalel/insight`;
/** What can be seen of one body, in the order of the tabs. */
const OF_BODY = { comparison, losses, whatIf };
/** What can be seen of all bodies. */
const OF_ALL = { bodies, questions };

const root = document.getElementById('insight');
const parameter = name => new URLSearchParams(location.search).get(name);
const addressOf = values => `${PAGE}?${new URLSearchParams(Object.entries(values).filter(([, value]) => value))}`;

async function start() {
    const page = await get('insight');
    const assessment = parameter('assessment') || (page.supervises ? null : beginning(page.own)?.assessment);
    if (assessment) {
        await showBody(page, assessment);
    } else {
        await showAll(page);
    }
}

async function showAll({ quarters, first }) {
    const quarter = parameter('quarter') || first;
    if (!quarter) {
        fill(root, el('h1', {}, t('insight.title')), el('p', {}, t('insight.noQuarter')));
        return;
    }
    const part = named(OF_ALL);
    const content = await OF_ALL[part]({ quarter, against: parameter('against'), bodyAddress: assessment => addressOf({ assessment }) });
    fill(root,
        el('h1', {}, t('insight.title')),
        el('p', { class: 'dalel-quiet' }, t('insight.hint')),
        tabs(OF_ALL, part, { quarter }),
        el('div', { class: 'dalel-grid' },
            chooser(t('insight.quarter'), quarters.map(each => ({ value: each, label: quarterName(each) })), quarter,
                chosen => ({ quarter: chosen, part })),
            part === 'bodies' && against(quarters.filter(each => each !== quarter), content.against, { quarter, part })),
        content.node);
}

async function showBody({ supervises, own }, assessment) {
    const id = encodeURIComponent(assessment);
    const { quarter, quarters } = await get(`insight/assessments/${id}`);
    const part = named(OF_BODY);
    document.title = `${t('insight.title')}: ${quarter.name}, ${quarterName(quarter.quarter)} — Дәлел`;
    const others = latestOfEach(own).filter(each => each.body !== quarter.body);
    const frame = content => fill(root,
        el('h1', {}, t('insight.title')),
        el('p', { class: 'lead' }, quarter.name, ', ', quarterName(quarter.quarter)),
        supervises && el('p', {}, el('a', { href: addressOf({ quarter: quarter.quarter }) }, t('insight.allBodies'))),
        others.length > 0 && el('p', {}, t('insight.otherOwn'), ' ', others.map(each =>
            [el('a', { href: addressOf({ assessment: each.assessment }) }, each.name), ' '])),
        tabs(OF_BODY, part, { assessment }),
        el('div', { class: 'dalel-grid' },
            chooser(t('insight.quarter'), quarters.map(each => ({ value: each.assessment, label: quarterName(each.quarter) })), assessment,
                chosen => ({ assessment: chosen, part })),
            content.against && against(
                quarters.map(each => each.quarter).filter(each => each !== quarter.quarter), content.against, { assessment, part })),
        content.node);
    try {
        frame(await OF_BODY[part]({ id, quarter, against: parameter('against') }));
    } catch (refusal) {
        // Another quarter, or another part, may well have something to show.
        frame({ node: el('p', { class: 'dalel-hint', role: 'alert' }, refusal.message) });
    }
}

/** What can be compared comes before what is still going on. */
const beginning = own => own.find(each => each.state === 'FINAL') || own[0];

const named = parts => (parameter('part') in parts ? parameter('part') : Object.keys(parts)[0]);

function latestOfEach(quarters) {
    const seen = new Map();
    quarters.forEach(each => seen.has(each.body) || seen.set(each.body, each));
    return [...seen.values()];
}

function tabs(parts, chosen, values) {
    const names = Object.keys(parts);
    return names.length > 1 && el('nav', { class: 'dalel-tabs', 'aria-label': t('insight.parts') }, names.map(part =>
        el('a', { href: addressOf({ ...values, part }), 'aria-current': part === chosen ? 'page' : null }, t(`insight.part.${part}`))));
}

function chooser(label, options, chosen, valuesOf) {
    const select = choice(options, chosen);
    select.firstChild.remove();
    select.value = chosen;
    select.addEventListener('change', () => location.assign(addressOf(valuesOf(select.value))));
    return labelled(label, select);
}

function against(quarters, chosen, values) {
    const known = quarters.includes(chosen) ? quarters : [chosen, ...quarters];
    return chooser(t('insight.against'), known.map(each => ({ value: each, label: quarterName(each) })), chosen,
        each => ({ ...values, against: each }));
}

orTrouble(root, start);
