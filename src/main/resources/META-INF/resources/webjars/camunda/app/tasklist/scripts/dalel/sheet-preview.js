/*
 * What taking a workbook would do to the table, and the choice what to take of it.
 */
import { openDialog } from './dialog.js';
import { button, el, fill } from './dom.js';
import { t } from './texts.js';

const Rows = Object.freeze({ ALL: 'ALL', GOOD: 'GOOD', READABLE: 'READABLE' });
const Mode = Object.freeze({ ADD: 'ADD', REPLACE: 'REPLACE' });

/**
 * @param {string} name of the file
 * @param {object} found what the server read in it
 * @param {string} [sentence] what has to be said before all else
 * @param {function(object): Promise<function()>} take takes the chosen rows and tells what is to be done once the dialog is closed;
 *     what it fails with is told in the dialog
 */
export function showPreview(name, found, sentence, take) {
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', hidden: !sentence }, sentence && el('p', {}, sentence));
    const drop = el('input', { type: 'checkbox' });
    const offers = offersOf(found).map(({ rows, label, primary }) =>
        button(label, () => choose(rows), { class: primary ? 'btn btn-primary' : 'btn btn-default' }));

    async function choose(rows) {
        offers.forEach(offer => { offer.disabled = true; });
        try {
            const next = await take({ rows, mode: drop.checked ? Mode.REPLACE : Mode.ADD });
            dialog.close();
            next();
        } catch (refusal) {
            fill(trouble, el('p', {}, refusal.message));
            trouble.hidden = false;
            offers.forEach(offer => { offer.disabled = false; });
        }
    }

    const dialog = openDialog(t('sheet.title', { name }), [
        trouble,
        counts(found),
        faults(found),
        offers.length === 0 && el('p', {}, t(isSame(found) ? 'sheet.same' : 'sheet.nothing')),
        changes(found),
        removed(found, drop)
    ], offers, t(offers.length > 0 ? 'sheet.takeNothing' : 'dialog.close'));
    dialog.classList.add('dalel-sheet-preview');
}

const isSame = found => found.allFaults === 0 && found.added + found.changed + found.removedRows === 0;

/** Nobody is offered to break a rule unknowingly: rows with faults are taken only to be mended. */
function offersOf(found) {
    if (isSame(found)) {
        return [];
    }
    const good = found.good > 0 && {
        rows: found.allFaults > 0 ? Rows.GOOD : Rows.ALL,
        label: t(found.allFaults > 0 ? 'sheet.takeGood' : 'sheet.takeAll', { count: found.good }),
        primary: true
    };
    const readable = found.faulty > 0 && {
        rows: Rows.READABLE,
        label: t('sheet.takeFaulty', { count: found.good + found.faulty }),
        primary: !good
    };
    return [readable, good].filter(Boolean);
}

function counts({ sheet, good, faulty, unreadable, added, changed, same, waiting, hiddenRows }) {
    const entry = (key, count) => [el('dt', {}, t(key)), el('dd', {}, count)];
    return [
        el('dl', { class: 'dalel-facts' },
            entry('sheet.rows', t('sheet.rowsOf', { all: good + faulty + unreadable, sheet })),
            entry('sheet.changes', t('sheet.changesOf', { added, changed, same })),
            faulty + unreadable > 0 && entry('sheet.quality', t('sheet.qualityOf', { good, faulty, unreadable })),
            waiting > 0 && entry('sheet.waiting', waiting)),
        hiddenRows > 0 && el('p', { class: 'dalel-hint' }, t('sheet.hidden', { count: hiddenRows }))
    ];
}

function faults({ allFaults, faults: told }) {
    return allFaults > 0 && el('section', { 'aria-label': t('sheet.faults', { count: allFaults }) },
        el('h4', {}, t('sheet.faults', { count: allFaults })),
        el('ul', { class: 'dalel-faults dalel-sheet-list', tabindex: 0 }, told.map(fault => el('li', {}, fault.message))),
        told.length < allFaults && el('p', { class: 'dalel-quiet' }, t('sheet.first', { count: told.length })));
}

function changes({ changes: rows, added, changed }) {
    const told = rows.filter(row => row.kind !== 'SAME');
    return told.length > 0 && el('details', { class: 'dalel-details', open: true },
        el('summary', {}, t('sheet.whatChanges')),
        el('div', { class: 'dalel-sheet-list', tabindex: 0 }, el('table', { class: 'table dalel-table' },
            el('thead', {}, el('tr', {},
                ['sheet.column.row', 'sheet.column.about', 'sheet.column.change'].map(key => el('th', { scope: 'col' }, t(key))))),
            el('tbody', {}, told.map(row => el('tr', {},
                el('td', {}, row.row),
                el('td', {}, row.title),
                el('td', {}, row.kind === 'NEW' ? t('sheet.new') : row.fields.join(', '),
                    row.quality !== 'GOOD' && el('div', { class: 'dalel-fault' }, t(`sheet.quality.${row.quality}`)))))))),
        told.length < added + changed && el('p', { class: 'dalel-quiet' }, t('sheet.first', { count: told.length })));
}

/** Rows that the sheet does not have stay, unless the person says otherwise. */
function removed({ removedRows, removedFiles, removed: told }, drop) {
    return removedRows > 0 && el('section', { 'aria-label': t('sheet.removed', { count: removedRows }) },
        el('h4', {}, t('sheet.removed', { count: removedRows })),
        el('ul', { class: 'dalel-sheet-list', tabindex: 0 }, told.map(row => el('li', {}, t('sheet.removedRow', { number: row.number, title: row.title })))),
        told.length < removedRows && el('p', { class: 'dalel-quiet' }, t('sheet.first', { count: told.length })),
        el('label', { class: 'dalel-check' }, drop, ' ', t('sheet.drop')),
        removedFiles > 0 && el('p', { class: 'dalel-hint' }, t('sheet.dropFiles', { count: removedFiles })));
}
