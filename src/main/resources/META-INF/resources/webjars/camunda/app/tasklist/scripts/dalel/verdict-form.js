/*
 * The decision on one item: what is decided, and what each decision demands.
 */
import { FIELDS } from './decisions.js';
import { choice, el, fill, freshId, labelled } from './dom.js';
import { t } from './texts.js';

const LONGEST_TEXT = 2000;

/** Each decision has its key, whichever others an item can get. */
export const KEYS = Object.freeze(Object.keys(FIELDS));

export class VerdictForm {

    #item;
    #name = freshId();
    #choices = new Map();
    #fields = new Map();
    #grid = el('div', { class: 'dalel-grid' });
    #faults = el('ul', { class: 'dalel-faults', 'aria-live': 'assertive' });
    #marked;
    #options;

    /**
     * @param {object} item the item decided on
     * @param {object} marked what was marked so far
     * @param {object} options
     * @param {Array<string>} options.outcomes decisions that can be taken
     * @param {Array} options.reasons {code, title} of a refusal
     * @param {string} options.clause the clause it usually rests on
     * @param {function(object)} options.onMark told of every change what is marked now
     */
    constructor(item, marked, { outcomes, reasons, clause, onMark }) {
        this.#item = item;
        this.#options = { reasons, clause };
        const typed = () => onMark(this.#typed());
        this.node = el('fieldset', { class: 'dalel-decide', on: { input: typed, change: typed } },
            el('legend', { class: 'sr-only' }, t('decide.legend')),
            el('div', { class: 'dalel-outcomes' }, outcomes.map(outcome => this.#outcome(outcome))),
            this.#grid,
            this.#faults);
        this.show(marked);
    }

    get outcome() {
        return [...this.#choices].find(([, radio]) => radio.checked)?.[0];
    }

    /** Whether this decision can be taken. */
    offers(outcome) {
        return this.#choices.has(outcome);
    }

    /** Takes the decision as if it had been pressed, and leads to the first field that it asks for. */
    choose(outcome) {
        const radio = this.#choices.get(outcome);
        radio.checked = true;
        radio.dispatchEvent(new Event('change', { bubbles: true }));
        this.#fields.get(FIELDS[outcome][0])?.querySelector('input, select, textarea').focus();
    }

    /** Shows what became of the decision by other means than typing in it. */
    show(marked) {
        this.#marked = marked;
        this.#choices.forEach((radio, outcome) => {
            radio.checked = outcome === marked.outcome;
        });
        this.#showFields();
    }

    showFaults(faults) {
        fill(this.#faults, faults.map(fault => el('li', {}, fault.message)));
        for (const name of this.#fields.keys()) {
            const input = this.#input(name);
            input.removeAttribute('aria-invalid');
            if (faults.some(fault => fault.field === name)) {
                input.setAttribute('aria-invalid', 'true');
            }
        }
    }

    /** Leads to what is wrong, else to the decision. */
    focus() {
        (this.node.querySelector('[aria-invalid]') || this.#choices.get(this.outcome) || this.#choices.values().next().value).focus();
    }

    #typed() {
        const marked = { ...this.#marked, outcome: this.outcome };
        for (const name of this.#fields.keys()) {
            const value = this.#input(name).value.trim();
            marked[name] = name === 'quantity' && value ? Number(value) : value;
        }
        this.#marked = marked;
        return marked;
    }

    #outcome(outcome) {
        const radio = el('input', { type: 'radio', name: this.#name, value: outcome });
        radio.addEventListener('change', () => this.#showFields());
        this.#choices.set(outcome, radio);
        return el('label', { class: 'dalel-outcome' }, radio, ' ', t(`decide.${outcome}`), el('kbd', { 'aria-hidden': 'true' }, KEYS.indexOf(outcome) + 1));
    }

    /** Fields are made when a decision first asks for them: most items are simply accepted. */
    #showFields() {
        const asked = FIELDS[this.outcome] ?? [];
        if (asked.some(name => !this.#fields.has(name))) {
            FIELDS.PARTLY.filter(name => asked.includes(name) && !this.#fields.has(name)).forEach(name => this.#fields.set(name, this.#field(name)));
            fill(this.#grid, FIELDS.PARTLY.map(name => this.#fields.get(name)));
        }
        this.#fields.forEach((field, name) => {
            field.hidden = !asked.includes(name);
        });
    }

    #field(name) {
        const { quantity, reasonCode, clause, comment } = this.#marked;
        const { reasons, clause: usual } = this.#options;
        switch (name) {
            case 'quantity':
                return labelled(t('decide.quantity', { of: this.#item.quantity }), el('input', {
                    type: 'number', min: 0, max: this.#item.quantity, step: 1, class: 'form-control dalel-number', value: quantity
                }));
            case 'reasonCode':
                return labelled(t('decide.reason'), choice(reasons.map(({ code, title }) => ({ value: code, label: title })), reasonCode));
            case 'clause':
                return labelled(t('decide.clause'), el('input', { type: 'text', class: 'form-control', maxlength: LONGEST_TEXT, value: clause ?? usual }));
            default:
                return labelled(t('decide.comment'), el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_TEXT, value: comment }));
        }
    }

    #input(name) {
        return this.#fields.get(name).querySelector('input, select, textarea');
    }
}
