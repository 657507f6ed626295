/*
 * The table in which evidence rows are typed.
 */
import { button, el } from './dom.js';
import { EvidenceRow } from './evidence-row.js';
import { t } from './texts.js';

export class EvidenceEditor {

    #shape;
    #rows = [];
    #table;
    #sourceOf;
    #onChange;

    /**
     * @param {RowShape} shape of the rows
     * @param {Array} drafted rows of the draft
     * @param {object} options
     * @param {Array<string>} [options.units] units that have a row from the start
     * @param {function(object): object} [options.sourceOf] where a row was taken over from, for one that was
     * @param {function(object): object} [options.correctionOf] for a row of a returned item, what is shown above it
     * @param {function()} options.onChange told of every change
     */
    constructor(shape, drafted, { units = [], sourceOf = () => undefined, correctionOf, onChange }) {
        this.#shape = shape;
        this.#sourceOf = sourceOf;
        this.#onChange = onChange;
        this.#table = el('table', { class: 'table dalel-table' }, el('thead', {}, el('tr', {},
            el('th', { scope: 'col' }, '№'),
            shape.columns.map(field => el('th', { scope: 'col', class: `dalel-head-${field.name}` },
                field.title, field.required && el('span', { class: 'dalel-must', title: t('row.required') }, ' *'))),
            el('th', { scope: 'col' }, el('span', { class: 'sr-only' }, t('row.actions'))))));
        const adding = !correctionOf && units.length === 0;
        this.node = el('div', {},
            el('div', { class: 'dalel-scroll', tabindex: 0, role: 'region', 'aria-label': t('row.table') }, this.#table),
            adding && el('p', {}, button(t('row.add'), () => this.#addLast())));

        if (correctionOf) {
            drafted.forEach(data => this.#insert(data, { correcting: true, heading: correctionOf(data), actions: [] }));
        } else if (units.length > 0) {
            units.forEach(unit => this.#insert(drafted.find(row => row.unit === unit) || { unit }, {
                fixedUnit: unit,
                actions: [
                    { sign: '⇊', label: t('row.spread'), run: row => this.#spread(row) },
                    { sign: '×', label: t('row.clear'), run: row => this.#clear(row) }
                ]
            }));
        } else {
            (drafted.length > 0 ? drafted : [{}]).forEach(data => this.#insertFree(data));
        }
        this.#renumber();
    }

    /** The rows that say something, as the draft keeps them. */
    rows() {
        return this.#filled().map(row => row.data());
    }

    /** How many units have a row that says something. */
    get filledUnits() {
        return new Set(this.rows().map(row => row.unit).filter(Boolean)).size;
    }

    /**
     * Shows what the server found wrong in the rows it was last sent.
     *
     * @returns {Array} the faults that concern no row in particular
     */
    showFaults(faults) {
        const filled = this.#filled();
        this.#rows.forEach(row => row.showFaults([]));
        filled.forEach((row, index) => row.showFaults(faults.filter(fault => fault.row === index + 1)));
        filled.find((row, index) => faults.some(fault => fault.row === index + 1))?.focusFault();
        return faults.filter(fault => fault.row < 1 || fault.row > filled.length);
    }

    #filled() {
        return this.#rows.filter(row => row.data() !== undefined);
    }

    #insertFree(data, after) {
        return this.#insert(data, {
            actions: [
                { sign: '+', label: t('row.duplicate'), run: row => this.#duplicate(row) },
                { sign: '×', label: t('row.remove'), run: row => this.#remove(row) }
            ]
        }, after);
    }

    #insert(data, options, after) {
        const row = new EvidenceRow(this.#shape, data, { ...options, source: this.#sourceOf(data), onChange: this.#onChange });
        const place = after ? this.#rows.indexOf(after) + 1 : this.#rows.length;
        this.#rows.splice(place, 0, row);
        (after ? after.node : this.#table.lastElementChild).after(row.node);
        return row;
    }

    #addLast() {
        const row = this.#insertFree({});
        this.#renumber();
        row.focus();
    }

    #duplicate(row) {
        const { itemId, carriedFrom, ...content } = row.data() || {};
        const copy = this.#insertFree(content, row);
        this.#renumber();
        copy.focus();
        this.#onChange();
    }

    #remove(row) {
        const place = this.#rows.indexOf(row);
        this.#rows.splice(place, 1);
        row.node.remove();
        if (this.#rows.length === 0) {
            this.#insertFree({});
        }
        this.#renumber();
        this.#rows[Math.min(place, this.#rows.length - 1)].focus();
        this.#onChange();
    }

    #clear(row) {
        row.clear();
        row.focus();
        this.#onChange();
    }

    /** One protocol often covers many units: the row's content goes into all rows that are still empty. */
    #spread(row) {
        const { unit, carriedFrom, ...content } = row.data() || {};
        this.#rows.forEach(other => other.takeFrom(content));
        this.#onChange();
    }

    #renumber() {
        this.#rows.forEach((row, index) => {
            row.number = index + 1;
        });
    }
}
