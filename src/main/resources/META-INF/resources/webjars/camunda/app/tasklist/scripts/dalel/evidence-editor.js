/*
 * The table in which evidence rows are typed, a page of them at a time.
 */
import { button, el, fill } from './dom.js';
import { EvidenceRow } from './evidence-row.js';
import { RowState } from './evidence-rows.js';
import { pager } from './pager.js';
import { rowFilter } from './row-filter.js';
import { t } from './texts.js';

/** Rows of a page: what a browser draws at once without being felt, see docs/decisions/0009. */
const PAGE = 50;

/** Fewer rows are looked over without filters. */
const FEW = 12;

const COUNT_AFTER_MS = 400;

/** Fields of one line; in one of several lines Enter begins a line. */
const TYPED_IN = 'input[type=text], input[type=url], input[type=number]';

const UNFINISHED = [RowState.EMPTY, RowState.INCOMPLETE, RowState.RETURNED];

export class EvidenceEditor {

    #rows;
    #shape;
    #files;
    #headingOf;
    #sourceOf;
    #listed = [];
    #page = 0;
    #shown = new Map();
    #filter;
    #pagers;
    #table;
    #timer;

    /**
     * @param {EvidenceRows} rows to type
     * @param {RowShape} shape of them
     * @param {RowFiles} files of them
     * @param {object} options
     * @param {function(object): Array} [options.headingOf] what is shown above a row
     * @param {function(object): object} [options.sourceOf] where a row was taken over from, for one that was
     */
    constructor(rows, shape, files, { headingOf = () => null, sourceOf = () => undefined } = {}) {
        this.#rows = rows;
        this.#shape = shape;
        this.#files = files;
        this.#headingOf = headingOf;
        this.#sourceOf = sourceOf;
        this.#filter = rowFilter({
            all: () => true,
            unfinished: row => UNFINISHED.includes(rows.stateOf(row).state),
            faulty: row => rows.stateOf(row).state === RowState.FAULTY
        }, row => this.#textOf(row), () => this.#list(0));
        this.#pagers = [0, 1].map(() => pager(PAGE, page => this.#turnTo(page)));
        this.#table = el('table', { class: 'table dalel-table dalel-rows' }, this.#head());
        this.node = el('div', { class: 'dalel-editor' },
            this.#filter.node,
            this.#pagers[0].node,
            el('div', { class: 'dalel-scroll', role: 'region', 'aria-label': t('row.table') }, this.#table),
            this.#pagers[1].node,
            el('p', {}, rows.free && [button(t('row.add'), () => this.#show(rows.add())), ' '],
                el('span', { class: 'dalel-quiet' }, t('row.nextByEnter'))));
        this.#table.addEventListener('keydown', event => this.#stepByEnter(event));
        rows.addEventListener('listed', () => this.#list(this.#page));
        rows.addEventListener('row', ({ detail }) => this.#shown.get(detail)?.refresh());
        rows.addEventListener('changed', () => this.#countSoon());
        this.#list(0);
    }

    /** Leads to the first of these rows, and to what is wrong in it. */
    showFirst(rows) {
        const first = this.#rows.all.find(row => rows.includes(row));
        if (first) {
            this.#bring(first);
            this.#shown.get(first).focusFault();
        }
    }

    /**
     * What only the page knows of and nothing can be sent with: days that nobody can read, files that have not arrived.
     * Leads to the first such row.
     *
     * @returns {string|undefined} a sentence; nothing if everything can be sent
     */
    hindrance() {
        const { running, failed } = this.#files.outstanding;
        if (this.#rows.unreadable.length > 0) {
            this.showFirst(this.#rows.unreadable);
            return t('evidence.unreadable');
        }
        if (running + failed > 0) {
            this.showFirst(this.#rows.all.filter(row => row.uploads.length > 0));
            return running > 0 ? t('files.stillRunning', { count: running }) : t('files.someFailed', { count: failed });
        }
        return undefined;
    }

    #head() {
        return el('thead', {}, el('tr', {},
            el('th', { scope: 'col' }, '№'),
            this.#shape.columns.map(field => el('th', { scope: 'col', class: `dalel-head-${field.name}` },
                field.title, field.required && el('span', { class: 'dalel-must', title: t('row.required') }, ' *'))),
            el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, t('row.actions')))));
    }

    /** Enter leads to the next row, as people know it from spreadsheets; after the last one a new row begins where rows come and go. */
    #stepByEnter(event) {
        if (event.key !== 'Enter' || event.isComposing || !event.target.matches(TYPED_IN)) {
            return;
        }
        event.preventDefault();
        const [row] = [...this.#shown].find(([, shown]) => shown.node.contains(event.target));
        const next = this.#listed[this.#listed.indexOf(row) + (event.shiftKey ? -1 : 1)];
        if (next) {
            this.#show(next);
        } else if (this.#rows.free && !event.shiftKey && this.#rows.contentOf(row)) {
            this.#show(this.#rows.add());
        }
    }

    /** Chooses anew which rows are shown, and shows a page of them. */
    #list(page) {
        this.#listed = this.#filter.choose(this.#rows.all);
        this.#page = Math.max(0, Math.min(page, Math.ceil(this.#listed.length / PAGE) - 1));
        this.#draw();
        this.#count();
    }

    #turnTo(page) {
        this.#page = page;
        this.#draw();
        this.#table.scrollIntoView({ block: 'start' });
        this.#shown.values().next().value?.focus();
    }

    #draw() {
        this.#shown.forEach(row => row.node.remove());
        this.#shown.clear();
        const numbers = new Map(this.#rows.all.map((row, index) => [row, index + 1]));
        for (const row of this.#listed.slice(this.#page * PAGE, (this.#page + 1) * PAGE)) {
            const shown = new EvidenceRow(row, { rows: this.#rows, shape: this.#shape, files: this.#files }, {
                heading: this.#headingOf(row), source: this.#sourceOf(row.data), actions: this.#actionsOf(row)
            });
            shown.number = numbers.get(row);
            this.#shown.set(row, shown);
        }
        this.#table.append(...[...this.#shown.values()].map(row => row.node));
        this.#pagers.forEach(each => each.show(this.#page, this.#listed.length));
        this.#table.classList.toggle('dalel-none', this.#listed.length === 0);
    }

    #actionsOf(row) {
        if (row.item) {
            return [];
        }
        return row.unit
            ? [
                { sign: '⇊', label: t('row.spread'), run: () => this.#rows.spread(row) },
                { sign: '×', label: t('row.clear'), run: () => { this.#rows.clear(row); this.#show(row); } }
            ]
            : [
                { sign: '+', label: t('row.duplicate'), run: () => this.#show(this.#rows.duplicate(row)) },
                { sign: '×', label: t('row.remove'), run: () => this.#remove(row) }
            ];
    }

    #remove(row) {
        const place = this.#rows.all.indexOf(row);
        this.#rows.remove(row);
        this.#show(this.#rows.all[Math.min(place, this.#rows.all.length - 1)]);
    }

    /** Brings a row onto the page and leads to it. */
    #show(row) {
        this.#bring(row);
        this.#shown.get(row).focus();
    }

    #bring(row) {
        if (this.#shown.has(row)) {
            return;
        }
        if (!this.#listed.includes(row)) {
            this.#filter.reset();
            this.#list(0);
        }
        this.#page = Math.floor(this.#listed.indexOf(row) / PAGE);
        this.#draw();
    }

    #countSoon() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#count(), COUNT_AFTER_MS);
    }

    #count() {
        const rows = this.#rows.all;
        this.#filter.node.hidden = rows.length < FEW;
        if (!this.#filter.node.hidden) {
            this.#filter.count(rows);
        }
    }

    #textOf({ data, unit }) {
        const links = (data.links || []).map(link => link.address);
        return [this.#shape.unitName(unit ?? data.unit), data.fact, data.documentNumber, data.comment, ...links].filter(Boolean).join(' ');
    }
}
