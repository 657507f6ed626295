/*
 * The page «Хронология»: who did what, when and why with a body's quarter, one of its indicators or one item.
 */
import { get } from '../api.js';
import { choice, el, fill, labelled } from '../dom.js';
import { moment, quarterName } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t, textOr } from '../texts.js';

const root = document.getElementById('timeline');
const asked = new URLSearchParams(location.search);

async function start() {
    const assessment = asked.get('assessment');
    if (!assessment) {
        fill(root, el('h1', {}, t('timeline.title')), el('p', {}, t('timeline.choose')));
        return;
    }
    const wanted = new URLSearchParams([...asked].filter(([name, value]) => value && name !== 'assessment'));
    const view = await get(`assessments/${encodeURIComponent(assessment)}/timeline?${wanted}`);
    fill(root,
        el('h1', {}, t('timeline.title')),
        el('p', { class: 'lead' }, view.bodyName, ' · ', quarterName(view.quarter)),
        el('div', { class: 'dalel-grid dalel-no-print' },
            chooser('indicator', view.indicators), view.items.length > 0 && chooser('item', view.items)),
        view.lines.length === 0 ? el('p', {}, t('timeline.none')) : table(view.lines));
}

/** Goes on to what is chosen; choosing an indicator leaves the item. */
function chooser(name, options) {
    const select = choice(options, asked.get(name) ?? '', {}, t(`timeline.all.${name}`));
    select.addEventListener('change', () => {
        const next = new URLSearchParams(asked);
        next.set(name, select.value);
        if (name === 'indicator') {
            next.delete('item');
        }
        location.assign(`?${next}`);
    });
    return labelled(t(`timeline.${name}`), select);
}

function table(lines) {
    return el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('timeline.title') },
        el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {}, ['at', 'who', 'what', 'why'].map(name => el('th', { scope: 'col' }, t(`timeline.column.${name}`))))),
            el('tbody', {}, lines.map(line => el('tr', {},
                el('td', {}, moment(line.at)),
                el('td', {}, line.who ?? ''),
                el('td', {}, what(line), line.indicator && !asked.get('indicator') && el('span', { class: 'dalel-quiet' }, ` · ${line.indicator}`)),
                el('td', { class: 'dalel-prose' }, line.reason ?? ''))))));
}

function what({ kind, what: act, number, withdrawn, verdict }) {
    if (kind === 'VERSION') {
        return withdrawn ? t('timeline.withdrawn') : t('timeline.version', { number });
    }
    if (kind === 'VERDICT') {
        const { outcome, quantity, reasonTitle, clause, stage } = verdict;
        return [
            textOr(`verdict.stage.${stage}`, ''), ': ',
            el('strong', {}, outcome === 'PARTLY' ? t('verdict.PARTLY.quantity', { quantity }) : t(`verdict.${outcome}`)),
            reasonTitle && `: ${reasonTitle}`, clause && ` (${clause})`];
    }
    return act;
}

orTrouble(root, start);
