/*
 * One row of the evidence table: its inputs, what may be done with it, and what the server found wrong in it.
 */
import { button, el, fill, freshId } from './dom.js';
import { fieldInput } from './field-inputs.js';
import { quarterName } from './format.js';
import { t } from './texts.js';

export class EvidenceRow {

    #shape;
    #inputs = new Map();
    #cells = new Map();
    #second;
    #number;
    #faults;
    #takeBack;
    #carried;
    #kept;

    /**
     * @param {RowShape} shape of the rows
     * @param {object} data of the row as the draft has it
     * @param {object} options
     * @param {object} [options.source] where the row was taken over from: quarter and record
     * @param {string} [options.fixedUnit] the unit this row stands for and no other
     * @param {Array} [options.heading] what is shown above the inputs: the returned item's remark
     * @param {boolean} [options.correcting] whether the row corrects a returned item, which may also be taken back
     * @param {Array} options.actions {label, sign, run} for the buttons at the end of the row
     * @param {function()} options.onChange told of every change
     */
    constructor(shape, data, { source, fixedUnit, heading, correcting, actions, onChange }) {
        this.#shape = shape;
        this.#kept = { itemId: data.itemId, files: data.files, carriedFrom: data.carriedFrom };
        this.fixedUnit = fixedUnit;
        this.node = el('tbody', { class: 'dalel-row', on: { input: event => this.#typed(event, onChange), change: event => this.#typed(event, onChange) } });
        this.#number = el('th', { scope: 'row', class: 'dalel-row-number' });
        this.#second = this.#secondLine();
        this.#faults = el('ul', { class: 'dalel-faults', role: 'alert' });
        this.#carried = source && el('tr', {}, el('td'), el('td', { colspan: shape.columns.length + 1, class: 'dalel-quiet' },
            t('row.carriedFrom', { quarter: quarterName(source.quarter), record: source.record })));
        const width = shape.columns.length + 2;
        fill(this.node,
            heading && el('tr', {}, el('td', { colspan: width, class: 'dalel-row-heading' }, heading)),
            el('tr', {}, this.#number, shape.columns.map(field => this.#cell(field)), this.#actionCell(actions)),
            this.#second,
            this.#carried,
            el('tr', { hidden: true }, el('td'), el('td', { colspan: width - 1 }, this.#faults)),
            correcting && el('tr', {}, el('td'), el('td', { colspan: width - 1 }, this.#takeBackBox(data.withdrawn))));
        this.#set(data);
        this.#inputs.get('category')?.control.addEventListener('change', () => this.#showFieldsInUse());
    }

    /** The row as the draft keeps it; undefined if nothing was given that was not there from the start. */
    data() {
        const data = {};
        for (const { name } of this.#shape.fieldsOf(this.#value('category'))) {
            const value = this.#value(name);
            if (value !== undefined) {
                data[name] = value;
            }
        }
        const given = Object.keys(data).some(name => name !== 'unit' || !this.fixedUnit);
        if (!given && !this.#kept.itemId) {
            return undefined;
        }
        return { ...this.#kept, ...(this.#takeBack?.checked ? { withdrawn: true } : {}), ...data };
    }

    /** Fills in what a row of another unit says, where this one says nothing yet. */
    takeFrom(data) {
        if (this.data() === undefined) {
            this.#set({ ...data, unit: this.fixedUnit });
        }
    }

    clear() {
        this.#kept.carriedFrom = undefined;
        this.#carried?.remove();
        this.#set({ unit: this.fixedUnit });
        this.showFaults([]);
    }

    set number(value) {
        fill(this.#number, value);
    }

    focus() {
        const first = this.#shape.columns.find(field => field.name !== 'unit' || !this.fixedUnit);
        this.#inputs.get(first.name)?.control.focus();
    }

    /** Shows what is wrong: beside the field it concerns, else below the row. */
    showFaults(faults) {
        this.#cells.forEach((cell, name) => this.#clearFault(name));
        const ofRow = faults.filter(fault => !this.#showAtField(fault));
        fill(this.#faults, ofRow.map(fault => el('li', {}, fault.message)));
        this.#faults.closest('tr').hidden = ofRow.length === 0;
        this.node.classList.toggle('dalel-row-faulty', faults.length > 0);
    }

    focusFault() {
        (this.node.querySelector('[aria-invalid]') || this.#inputs.get(this.#shape.columns[0].name).control).focus();
    }

    /** What was found wrong in a field holds no longer once somebody changes it. */
    #typed(event, onChange) {
        const changed = [...this.#cells].find(([, cell]) => cell.contains(event.target));
        if (changed) {
            this.#clearFault(changed[0]);
        }
        onChange();
    }

    #clearFault(name) {
        const control = this.#inputs.get(name).control;
        this.#cells.get(name).querySelectorAll(':scope > .dalel-fault').forEach(fault => fault.remove());
        control.removeAttribute('aria-invalid');
        control.removeAttribute('aria-describedby');
        this.node.classList.toggle('dalel-row-faulty', this.node.querySelector('.dalel-fault, .dalel-faults > li') !== null);
    }

    #showAtField({ field, message }) {
        const cell = this.#cells.get(field);
        if (!cell || cell.classList.contains('dalel-unused')) {
            return false;
        }
        const id = freshId();
        cell.append(el('div', { class: 'dalel-fault', id }, message));
        const control = this.#inputs.get(field).control;
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', id);
        if (this.#isExtra(field)) {
            this.#showExtras(true);
        }
        return true;
    }

    #value(name) {
        return name === 'unit' && this.fixedUnit ? this.fixedUnit : this.#inputs.get(name)?.get();
    }

    #set(data) {
        this.#inputs.forEach((input, name) => input.set(data[name]));
        this.#showFieldsInUse();
        this.#showExtras(this.#shape.extras.some(({ name }) => this.#value(name) !== undefined));
    }

    /** A field that rows of the chosen category do not have is not shown and not sent. */
    #showFieldsInUse() {
        const inUse = this.#shape.fieldsOf(this.#value('category')).map(field => field.name);
        this.#cells.forEach((cell, name) => {
            cell.classList.toggle('dalel-unused', !inUse.includes(name));
        });
    }

    #cell(field) {
        if (field.name === 'unit' && this.fixedUnit) {
            return el('td', { class: 'dalel-unit' }, this.#shape.unitName(this.fixedUnit));
        }
        const input = fieldInput(field.name, this.#shape, field.title);
        this.#inputs.set(field.name, input);
        const cell = el('td', { class: `dalel-cell-${field.name}` }, input.node);
        this.#cells.set(field.name, cell);
        return cell;
    }

    #secondLine() {
        const { below, extras, columns } = this.#shape;
        return below.length + extras.length > 0 && el('tr', { class: 'dalel-row-second' }, el('td'),
            el('td', { colspan: columns.length + 1 },
                el('div', { class: 'dalel-grid' }, [...below, ...extras].map(field => this.#ownCell(field)))));
    }

    #ownCell(field) {
        const input = fieldInput(field.name, this.#shape, field.title);
        this.#inputs.set(field.name, input);
        const must = this.#shape.below.includes(field) && el('span', { class: 'dalel-must' }, ' *');
        const cell = el('div', { class: `dalel-field dalel-cell-${field.name}` }, el('span', { class: 'dalel-label' }, field.title, must), input.node);
        this.#cells.set(field.name, cell);
        return cell;
    }

    #actionCell(actions) {
        const more = this.#shape.extras.length > 0 && { sign: '…', label: t('row.more'), run: () => this.#toggleExtras() };
        return el('td', { class: 'dalel-actions' }, [more, ...actions].filter(Boolean).map(action =>
            button(action.sign, () => action.run(this), { class: 'btn btn-default btn-xs', title: action.label, 'aria-label': action.label })));
    }

    #isExtra(name) {
        return this.#shape.extras.some(field => field.name === name);
    }

    #showExtras(shown) {
        this.#shape.extras.forEach(({ name }) => {
            this.#cells.get(name).hidden = !shown;
        });
        if (this.#second) {
            this.#second.hidden = !shown && this.#shape.below.length === 0;
        }
    }

    #toggleExtras() {
        const [first] = this.#shape.extras;
        const shown = this.#cells.get(first.name).hidden;
        this.#showExtras(shown);
        if (shown) {
            this.#inputs.get(first.name).control.focus();
        }
    }

    #takeBackBox(withdrawn) {
        this.#takeBack = el('input', { type: 'checkbox', checked: Boolean(withdrawn) });
        return el('label', { class: 'dalel-check' }, this.#takeBack, ' ', t('row.takeBack'));
    }
}
