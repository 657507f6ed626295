/*
 * The items of a submission on which the reader has decided, with what can be taken back.
 */
import { get, post } from '../api.js';
import { button, el, fill, labelled } from '../dom.js';
import { moment } from '../format.js';
import { itemTitle, itemView } from '../item-view.js';
import { pager } from '../pager.js';
import { RowShape } from '../row-shape.js';
import { t } from '../texts.js';
import { verdictView } from '../verdict-view.js';

const PAGE = 50;
const LONGEST_TEXT = 2000;

/**
 * @param {string} id the submission
 * @param {function()} takenBack told after verdicts were taken back
 */
export async function decidedItems(id, takenBack) {
    const path = `submissions/${id}`;
    const [submission, verdicts] = await Promise.all([get(path), get(`${path}/verdicts`)]);
    const shape = new RowShape(submission);
    const items = new Map(submission.items.map(item => [item.versionId, item]));
    const own = verdicts.decided.filter(verdict => verdict.own);
    const chosen = new Set();
    const body = el('tbody');
    const pages = pager(PAGE, show);
    const form = el('div');
    const ask = button('', () => retractForm(path, [...chosen], form, takenBack), { class: 'btn btn-primary' });

    function titleOf({ versionId }) {
        return items.has(versionId) ? itemTitle(items.get(versionId), shape) : t('decisions.former');
    }

    function show(page) {
        fill(body, own.slice(page * PAGE, (page + 1) * PAGE).map(verdict => row(verdict)));
        pages.show(page, own.length);
    }

    function row(verdict) {
        const item = items.get(verdict.versionId);
        const title = titleOf(verdict);
        return el('tr', {},
            el('td', {}, verdict.retractable && el('input', {
                type: 'checkbox', checked: chosen.has(verdict.versionId), 'aria-label': t('decisions.choose', { what: title }),
                on: { change: event => choose(verdict, event.target.checked) }
            })),
            el('td', {}, el('p', {}, el('strong', {}, title)), item && itemView(item)),
            el('td', {}, verdictView(verdict)));
    }

    function choose({ versionId }, on) {
        chosen[on ? 'add' : 'delete'](versionId);
        tellCount();
        fill(form);
    }

    function tellCount() {
        ask.disabled = chosen.size === 0;
        fill(ask, chosen.size > 0 ? t('decisions.retract', { count: chosen.size }) : t('decisions.retractNone'));
    }

    show(0);
    tellCount();
    const some = own.some(verdict => verdict.retractable);
    return [
        !some && el('p', { class: 'dalel-hint' }, t('decisions.tooLate')),
        own.length > 0 && el('div', { class: 'dalel-scroll' },
            el('table', { class: 'table dalel-table dalel-items' },
                el('thead', {}, el('tr', {},
                    el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, t('decisions.column.choose'))),
                    el('th', { scope: 'col' }, t('items.presented')),
                    el('th', { scope: 'col' }, t('decisions.column.verdict')))),
                body)),
        pages.node,
        some && el('p', { class: 'dalel-toolbar' }, ask),
        form,
        retracted(verdicts.retracted.filter(each => each.own), titleOf)
    ];
}

function retractForm(path, versions, place, takenBack) {
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });
    const reason = el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_TEXT });
    const go = button(t('decisions.doRetract'), retract, { class: 'btn btn-primary' });
    fill(place, el('section', { class: 'dalel-panel', 'aria-label': t('decisions.form') },
        el('p', {}, t('decisions.means', { count: versions.length })),
        labelled(t('decisions.reason'), reason),
        trouble,
        el('p', {}, go, ' ', button(t('decisions.leave'), () => fill(place)))));
    reason.focus();

    async function retract() {
        go.disabled = true;
        try {
            await post(`${path}/verdicts/retract`, { versions, reason: reason.value.trim() });
        } catch (refusal) {
            go.disabled = false;
            fill(trouble, refusal.message);
            reason.focus();
            return;
        }
        await takenBack();
    }
}

function retracted(all, titleOf) {
    return all.length > 0 && el('section', { 'aria-label': t('decisions.retracted') },
        el('h3', {}, t('decisions.retracted')),
        el('ul', {}, all.map(each => el('li', {}, el('strong', {}, titleOf(each)), ` · ${t(`verdict.${each.outcome}`)} · ${t('decisions.retractedAt', { when: moment(each.at) })}: ${each.reason}`))));
}
