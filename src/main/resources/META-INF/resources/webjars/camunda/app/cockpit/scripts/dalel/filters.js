/*
 * Narrowing what is shown, and taking along what is on the screen.
 */
import { addressOf } from '../../../tasklist/scripts/dalel/api.js';
import { choice, el, labelled } from '../../../tasklist/scripts/dalel/dom.js';
import { t } from '../../../tasklist/scripts/dalel/texts.js';
import { KINDS, STANDINGS, kindOf } from './standing.js';

/** Typing is over when nothing has been typed for so long. */
const TYPED_MS = 300;

const OVERDUE = 'OVERDUE';
const FORMATS = ['xlsx', 'csv'];

/** A filter as the server reads it. */
export function query(filter) {
    return new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '' && value !== null && value !== undefined));
}

/**
 * The fields by which a quarter is narrowed.
 *
 * @param {object} board the board, for its projects
 * @param {object} filter what is chosen now
 * @param {function(object)} changed told what was chosen
 */
export function filterForm(board, filter, changed) {
    const kind = choice(KINDS.map(each => ({ value: each, label: kindOf(each) })), filter.kind, {}, t('watch.allKinds'));
    const project = choice(
        board.projects.map(each => ({ value: String(each.number), label: `${each.number}. ${each.title}` })), filter.project, {}, t('watch.allProjects'));
    const state = choice(
        [{ value: OVERDUE, label: t('watch.overdue') }, ...STANDINGS.map(each => ({ value: each, label: t(`standing.${each}`) }))],
        filter.overdue ? OVERDUE : filter.standing, {}, t('watch.allStates'));
    const search = el('input', { type: 'search', class: 'form-control', value: filter.search ?? '', maxlength: 200 });
    const tell = () => changed({
        kind: kind.value,
        project: project.value,
        standing: state.value === OVERDUE ? '' : state.value,
        overdue: state.value === OVERDUE ? 'true' : '',
        search: search.value.trim()
    });
    [kind, project, state].forEach(select => select.addEventListener('change', tell));
    let typing;
    search.addEventListener('input', () => {
        clearTimeout(typing);
        typing = setTimeout(tell, TYPED_MS);
    });
    return el('div', { class: 'dalel-grid', role: 'search', 'aria-label': t('watch.filter') },
        labelled(t('watch.search'), search),
        labelled(t('watch.kind'), kind),
        labelled(t('watch.project'), project),
        labelled(t('watch.state'), state));
}

/** Links by which what is on the screen is saved as a file. */
export function files(path, filter) {
    return [t('watch.save'), ...FORMATS.flatMap(format => {
        const wanted = query(filter);
        wanted.set('format', format);
        return [' ', el('a', { class: 'btn btn-default', href: addressOf(`${path}?${wanted}`), download: true }, t(`watch.file.${format}`))];
    })];
}
