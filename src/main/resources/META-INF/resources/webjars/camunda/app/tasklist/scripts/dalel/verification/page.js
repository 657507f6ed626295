/*
 * The page «Верификация»: who has what to verify, and a verifier's own decisions of the quarter.
 */
import { get } from '../api.js';
import { assignments } from '../assignments.js';
import { choice, el, fill, labelled } from '../dom.js';
import { quarterName } from '../format.js';
import { orTrouble } from '../page-trouble.js';
import { t } from '../texts.js';
import { decisions } from './decisions.js';
import { secondChecks } from './second-checks.js';

const CYCLE = 'cycle';

const root = document.getElementById('verification');

async function start() {
    const { moves, verifies, cycles } = await get('verification');
    const wanted = new URLSearchParams(location.search).get(CYCLE);
    const cycle = cycles.find(each => each.id === wanted) || cycles.find(each => !each.cancelled);
    const title = el('h1', {}, t(moves ? 'work.verification' : 'work.decisions'));
    if (!cycle) {
        fill(root, title, el('p', {}, t(moves || verifies ? 'work.noQuarter' : 'work.notForYou')));
        return;
    }
    const parts = await Promise.all(
        [moves && assignments(cycle.id, 2), moves && secondChecks(cycle.id), verifies && decisions(cycle.id, moves)]);
    fill(root, title, el('p', { class: 'lead' }, quarterName(cycle.quarter)), quarters(cycles, cycle), parts);
}

function quarters(cycles, chosen) {
    if (cycles.length < 2) {
        return null;
    }
    const select = choice(cycles.map(each => ({
        value: each.id, label: quarterName(each.quarter) + (each.cancelled ? ` (${t('work.cancelled')})` : '')
    })), chosen.id, { class: 'form-control dalel-narrow' });
    select.firstChild.remove();
    select.addEventListener('change', () => location.assign(`?${new URLSearchParams({ [CYCLE]: select.value })}`));
    return labelled(t('work.quarter'), select);
}

orTrouble(root, start);
