/*
 * The table of indicators: project by project, with what is missing and what it comes to in points.
 */
import { APPLICATIONS } from '../api.js';
import { button, el } from '../dom.js';
import { moment, points } from '../format.js';
import { t } from '../texts.js';
import { isChoosable } from './choice.js';
import { showDraft } from './draft.js';
import { withdraw } from './withdraw.js';

const TASKS = `${APPLICATIONS}app/tasklist/default/#/?task=`;
const RECEIPTS = `${APPLICATIONS}dalel/desk/receipts`;
const SHOWN_MISSING = 2;
const FIGURES = ['present', 'now', 'possible'];

/**
 * @param {object} view the body's quarter
 * @param {Set<string>} shown codes of the indicators to show
 * @param {object} choice which lines are ticked; null where nothing can be done with several
 * @param {function()} done told after something was done about a line
 */
export function table(view, shown, choice, done) {
    const figures = FIGURES.filter(figure => view.points?.[figure] != null);
    const columns = (choice ? 1 : 0) + 4 + figures.length;
    return el('table', { class: 'figures desk-table' },
        el('caption', { class: 'unseen' }, t('desk.table')),
        el('thead', {}, el('tr', {},
            choice && el('td', { class: 'desk-choose' }),
            ['indicator', 'state', 'deadline', 'missing'].map(name => el('th', { scope: 'col' }, t(`desk.column.${name}`))),
            figures.map(figure => el('th', { scope: 'col', class: 'number', title: t(`desk.${figure}Hint`) }, t(`desk.${figure}`))))),
        view.projects.map(project => projectRows(project, shown, line => lineRow(line, view, choice, figures, done), figures, columns)),
        shown.size === 0 && el('tbody', {}, el('tr', {}, el('td', { colspan: columns }, t('desk.none')))),
        figures.length > 0 && el('tfoot', {}, el('tr', {},
            el('th', { scope: 'row', colspan: columns - figures.length }, t('desk.total')),
            figures.map(figure => figureCell(figure, view.points)))));
}

function projectRows(project, shown, row, figures, columns) {
    const lines = project.lines.filter(line => shown.has(line.code));
    return lines.length > 0 && el('tbody', {},
        el('tr', { class: 'desk-project' },
            el('th', { scope: 'rowgroup', colspan: columns - figures.length }, t('desk.project', project)),
            figures.map(figure => figureCell(figure, project.points))),
        lines.map(row));
}

function lineRow(line, view, choice, figures, done) {
    // What does not count in this quarter has a reason instead of a deadline, and no points.
    const counts = !line.reason || line.deadline;
    return el('tr', { class: `desk-line desk-${line.state.toLowerCase().replaceAll('_', '-')}` },
        choice && el('td', { class: 'desk-choose' }, tick(line, choice)),
        el('th', { scope: 'row', class: 'desk-indicator' }, el('span', { class: 'desk-code' }, line.code), ' ', title(line)),
        el('td', { 'data-label': t('desk.column.state'), colspan: counts ? null : 3 }, state(line, view, done)),
        counts && el('td', { 'data-label': t('desk.column.deadline'), class: 'desk-deadline' }, deadline(line)),
        counts && el('td', { 'data-label': t('desk.column.missing') }, missing(line)),
        figures.map(figure => figureCell(figure, counts ? line.points : null)));
}

function tick(line, choice) {
    return isChoosable(line) && el('input', {
        type: 'checkbox',
        checked: choice.has(line.submission),
        'aria-label': t('desk.choose', line),
        on: { change: event => choice.set(line.submission, event.target.checked) }
    });
}

function title(line) {
    return line.task
        ? el('a', { href: TASKS + encodeURIComponent(line.task), 'aria-label': t('desk.open', line) }, line.title)
        : el('span', {}, line.title);
}

function state(line, view, done) {
    return [
        el('span', { class: 'desk-state' }, line.reason ? '' : t(`desk.state.${line.state}`)),
        line.reason && el('span', { class: 'quiet' }, line.reason),
        line.carriedOver !== null && el('span', { class: 'quiet desk-carried' }, t('desk.carriedOver', { points: line.carriedOver })),
        line.takenBy && el('span', { class: 'quiet desk-taken' }, t('desk.takenBy', { who: line.takenBy })),
        line.receipts.map(number => el('a', {
            class: 'desk-receipt',
            href: `${RECEIPTS}?${new URLSearchParams({ assessment: view.assessmentId, number })}`,
            'aria-label': t('desk.receiptOf', { number, code: line.code })
        }, t('desk.receipt'))),
        line.state === 'NOT_SUBMITTED' && view.ofBody && button(t('notSubmitted.show'), () => showDraft(line), {
            class: 'btn btn-quiet btn-small',
            'aria-label': t('notSubmitted.showOf', line)
        }),
        line.withdrawal && button(t('desk.withdraw'), () => withdraw(line, done), {
            class: 'btn btn-quiet btn-small',
            'aria-label': t('desk.withdrawalOf', line)
        })
    ];
}

function deadline(line) {
    return line.deadline && [
        el('span', {}, moment(line.deadline)),
        el('span', { class: `desk-left${line.workingDaysLeft === null || line.workingDaysLeft < 1 ? ' desk-soon' : ''}` }, left(line.workingDaysLeft))
    ];
}

/** How much time there is in words. */
export function left(days) {
    if (days === null) {
        return t('desk.passed');
    }
    return days === 0 ? t('desk.leftToday') : t('desk.left', { count: days });
}

function missing(line) {
    const all = [
        ...line.faulty > 0 ? [el('li', {}, t('desk.faulty', { count: line.faulty }))] : [],
        ...line.missing.map(each => el('li', {}, each.text, ' ', el('span', { class: 'desk-loss' }, each.points)))
    ];
    if (all.length <= SHOWN_MISSING + 1) {
        return all.length > 0 && el('ul', { class: 'desk-missing' }, all);
    }
    return [
        el('ul', { class: 'desk-missing' }, all.slice(0, SHOWN_MISSING)),
        el('details', {}, el('summary', {}, t('desk.missingMore', { count: all.length - SHOWN_MISSING })),
            el('ul', { class: 'desk-missing' }, all.slice(SHOWN_MISSING)))
    ];
}

function figureCell(figure, of) {
    const value = of?.[figure];
    return el('td', {
        class: `number${figure === 'present' ? ' total' : ''}${String(value ?? '').startsWith('−') ? ' minus' : ''}`,
        'data-label': t(`desk.${figure}`)
    }, points(value ?? ''));
}
