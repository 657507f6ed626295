/*
 * One row of the evidence table on the page: its inputs, where it stands, and what may be done with it.
 */
import { button, el, fill, freshId } from './dom.js';
import { RowState } from './evidence-rows.js';
import { fieldInput } from './field-inputs.js';
import { acceptFiles } from './file-drop.js';
import { FilesCell } from './files-cell.js';
import { quarterName } from './format.js';
import { t } from './texts.js';

const FILES = 'files';

export class EvidenceRow {

    #row;
    #rows;
    #shape;
    #inputs = new Map();
    #cells = new Map();
    #files;
    #number = el('th', { scope: 'row', class: 'dalel-row-number' });
    #state = el('p', { class: 'dalel-state' });
    #faults = el('ul', { class: 'dalel-faults' });
    #takeBack;

    /**
     * @param {object} row of EvidenceRows
     * @param {object} table
     * @param {EvidenceRows} table.rows the row is one of
     * @param {RowShape} table.shape of the rows
     * @param {RowFiles} table.files of the rows
     * @param {object} parts
     * @param {Array} parts.heading what is shown above the inputs: the returned item's remark
     * @param {object} parts.source where the row was taken over from: quarter and record
     * @param {Array} parts.actions {label, sign, run} for the buttons at the end of the row
     */
    constructor(row, { rows, shape, files }, { heading, source, actions }) {
        this.#row = row;
        this.#rows = rows;
        this.#shape = shape;
        this.node = el('tbody', { class: 'dalel-row', on: { input: event => this.#typed(event), change: event => this.#typed(event) } });
        const width = shape.columns.length + 1;
        fill(this.node,
            heading && el('tr', {}, el('td', { colspan: width + 1, class: 'dalel-row-heading' }, heading)),
            el('tr', {}, this.#number, shape.columns.map(field => this.#columnCell(field)), this.#actionCell(actions)),
            el('tr', { class: 'dalel-row-second' }, el('td'), el('td', { colspan: width },
                this.#ownLine(),
                row.item && this.#takeBackBox(),
                source && !row.item && el('p', { class: 'dalel-quiet' }, t('row.carriedFrom', { quarter: quarterName(source.quarter), record: source.record })),
                this.#foot(files),
                this.#faults)));
        this.#inputs.forEach((input, name) => input.set(row.data[name]));
        this.#showExtras(this.#shape.extras.some(({ name }) => row.data[name] !== undefined && row.data[name] !== null));
        this.refresh();
    }

    set number(value) {
        fill(this.#number, value);
    }

    focus() {
        const first = this.#shape.columns.find(field => this.#inputs.has(field.name)) ?? this.#shape.below[0];
        this.#inputs.get(first?.name)?.control.focus();
    }

    focusFault() {
        const wrong = this.node.querySelector('[aria-invalid]');
        if (wrong) {
            wrong.focus();
        } else {
            this.focus();
        }
    }

    /** Shows what became of the row by other means than typing in it. */
    refresh() {
        const { state, missing } = this.#rows.stateOf(this.#row);
        const words = missing.length > 0 && state === RowState.INCOMPLETE
            ? t('row.missing', { fields: missing.map(inWords).join(', ') })
            : t(`row.state.${state}`);
        if (this.#state.textContent !== words) {
            fill(this.#state, words);
        }
        this.#state.dataset.state = state;
        this.node.classList.toggle('dalel-row-faulty', this.#row.faults.length > 0);
        this.#files.refresh();
        this.#showFieldsInUse();
        this.#showFaults();
    }

    #typed(event) {
        if (event.target.type === 'file') {
            return;
        }
        const changed = [...this.#cells].find(([, cell]) => cell.contains(event.target))?.[0];
        const data = { ...this.#row.data, withdrawn: this.#takeBack?.checked || undefined };
        this.#inputs.forEach((input, name) => {
            data[name] = input.get();
        });
        this.#row.faults = this.#row.faults.filter(fault => fault.field !== changed);
        this.#rows.change(this.#row, data);
    }

    /** Each fault beside the field it concerns, else below the row. */
    #showFaults() {
        this.#cells.forEach((cell, name) => this.#clearFaults(cell, this.#controlOf(name)));
        const ofRow = this.#row.faults.filter(fault => !this.#showAtField(fault));
        fill(this.#faults, ofRow.map(fault => el('li', {}, fault.message)));
    }

    #clearFaults(cell, control) {
        cell.querySelectorAll(':scope > .dalel-fault').forEach(fault => fault.remove());
        control.removeAttribute('aria-invalid');
        control.removeAttribute('aria-describedby');
    }

    #showAtField({ field, message }) {
        const cell = this.#cells.get(field);
        if (!cell || cell.classList.contains('dalel-unused')) {
            return false;
        }
        const id = freshId();
        cell.append(el('div', { class: 'dalel-fault', id }, message));
        const control = this.#controlOf(field);
        control.setAttribute('aria-invalid', 'true');
        control.setAttribute('aria-describedby', id);
        if (this.#shape.extras.some(({ name }) => name === field)) {
            this.#showExtras(true);
        }
        return true;
    }

    #controlOf(name) {
        return name === FILES ? this.#files.control : this.#inputs.get(name).control;
    }

    /** A field that rows of the chosen category do not have is not shown and not sent. */
    #showFieldsInUse() {
        const inUse = this.#shape.fieldsOf(this.#row.data.category).map(field => field.name);
        this.#cells.forEach((cell, name) => {
            cell.classList.toggle('dalel-unused', name !== FILES && !inUse.includes(name));
        });
    }

    #columnCell(field) {
        if (field.name === 'unit' && this.#row.unit) {
            return el('td', { class: 'dalel-unit' }, this.#shape.unitName(this.#row.unit));
        }
        const cell = el('td', { class: `dalel-cell-${field.name}`, 'data-label': field.title }, this.#input(field));
        this.#cells.set(field.name, cell);
        return cell;
    }

    #ownLine() {
        const { below, extras } = this.#shape;
        return below.length + extras.length > 0 && el('div', { class: 'dalel-grid' }, [...below, ...extras].map(field => this.#ownCell(field)));
    }

    #ownCell(field) {
        const must = this.#shape.isRequired(field) && el('span', { class: 'dalel-must' }, ' *');
        const cell = el('div', { class: `dalel-field dalel-cell-${field.name}` }, el('span', { class: 'dalel-label' }, field.title, must), this.#input(field));
        this.#cells.set(field.name, cell);
        return cell;
    }

    #input(field) {
        const input = fieldInput(field.name, this.#shape, field.title);
        this.#inputs.set(field.name, input);
        return input.node;
    }

    #foot(files) {
        this.#files = new FilesCell(this.#row, files);
        this.#cells.set(FILES, this.#files.node);
        acceptFiles(this.node, dropped => files.attach(this.#row, dropped));
        return el('div', { class: 'dalel-row-foot' }, this.#files.node, this.#state);
    }

    #actionCell(actions) {
        const more = this.#shape.extras.length > 0 && { sign: '…', label: t('row.more'), run: () => this.#toggleExtras() };
        return el('td', { class: 'dalel-actions' }, [more, ...actions].filter(Boolean).map(action =>
            button(action.sign, () => action.run(this.#row), { class: 'btn btn-default btn-xs', title: action.label, 'aria-label': action.label })));
    }

    #showExtras(shown) {
        this.#shape.extras.forEach(({ name }) => {
            this.#cells.get(name).hidden = !shown;
        });
    }

    #toggleExtras() {
        const [first] = this.#shape.extras;
        const shown = this.#cells.get(first.name).hidden;
        this.#showExtras(shown);
        if (shown) {
            this.#inputs.get(first.name).control.focus();
        }
    }

    #takeBackBox() {
        this.#takeBack = el('input', { type: 'checkbox', checked: Boolean(this.#row.data.withdrawn) });
        return el('label', { class: 'dalel-check' }, this.#takeBack, ' ', t('row.takeBack'));
    }
}

/** One field, or several of which any will do. */
const inWords = missing => (Array.isArray(missing) ? t('row.oneOf', { fields: missing.map(field => field.title).join(t('row.or')) }) : missing.title);
