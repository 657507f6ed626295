/*
 * The decision on one item: what is decided, and what each decision demands.
 */
import { choice, el, freshId, labelled } from './dom.js';
import { t } from './texts.js';

const LONGEST_TEXT = 2000;

/** Which fields a decision asks for. */
const FIELDS = {
    ACCEPTED: [],
    PARTLY: ['quantity', 'reasonCode', 'clause', 'comment'],
    REJECTED: ['reasonCode', 'clause', 'comment'],
    RETURNED: ['comment']
};

export class VerdictForm {

    #versionId;
    #name = freshId();
    #choices = new Map();
    #fields;
    #faults = el('ul', { class: 'dalel-faults', role: 'alert' });

    /**
     * @param {object} item the item decided on
     * @param {object} draft what was marked so far
     * @param {object} options
     * @param {Array<string>} options.outcomes decisions that can be taken
     * @param {Array} options.reasons {code, title} of a refusal
     * @param {string} options.clause the clause it usually rests on
     * @param {function()} options.onChange told of every change
     */
    constructor(item, draft = {}, { outcomes, reasons, clause, onChange }) {
        this.#versionId = item.versionId;
        this.#fields = {
            quantity: labelled(t('decide.quantity', { of: item.quantity }), el('input', {
                type: 'number', min: 0, max: item.quantity, step: 1, class: 'form-control dalel-number', value: draft.quantity
            })),
            reasonCode: labelled(t('decide.reason'), choice(reasons.map(({ code, title }) => ({ value: code, label: title })), draft.reasonCode)),
            clause: labelled(t('decide.clause'), el('input', { type: 'text', class: 'form-control', maxlength: LONGEST_TEXT, value: draft.clause ?? clause })),
            comment: labelled(t('decide.comment'), el('textarea', { class: 'form-control', rows: 2, maxlength: LONGEST_TEXT, value: draft.comment }))
        };
        this.node = el('fieldset', { class: 'dalel-decide', on: { input: onChange, change: onChange } },
            el('legend', { class: 'sr-only' }, t('decide.legend')),
            el('div', { class: 'dalel-outcomes' }, outcomes.map((outcome, index) => this.#outcome(outcome, index + 1))),
            el('div', { class: 'dalel-grid' }, Object.values(this.#fields)),
            this.#faults);
        if (draft.outcome) {
            this.choose(draft.outcome);
        }
        this.#showFields();
    }

    /** The decision as the draft keeps it; undefined while there is none. */
    data() {
        const outcome = this.outcome;
        if (!outcome) {
            return undefined;
        }
        const given = {};
        for (const name of FIELDS[outcome]) {
            const value = this.#input(name).value.trim();
            if (value) {
                given[name] = name === 'quantity' ? Number(value) : value;
            }
        }
        return { versionId: this.#versionId, outcome, ...given };
    }

    get outcome() {
        return [...this.#choices].find(([, radio]) => radio.checked)?.[0];
    }

    choose(outcome) {
        const radio = this.#choices.get(outcome);
        if (radio) {
            radio.checked = true;
            this.#showFields();
        }
    }

    /** The decision at this place of the list, counted from 1. */
    chooseByNumber(number) {
        const outcome = [...this.#choices.keys()][number - 1];
        if (outcome) {
            this.choose(outcome);
            this.#choices.get(outcome).dispatchEvent(new Event('change', { bubbles: true }));
            const first = FIELDS[outcome][0];
            (first ? this.#input(first) : this.#choices.get(outcome)).focus();
        }
    }

    showFaults(faults) {
        this.#faults.replaceChildren(...faults.map(fault => el('li', {}, fault.message)));
        for (const name of Object.keys(this.#fields)) {
            const wrong = faults.some(fault => fault.field === name);
            this.#input(name).toggleAttribute('aria-invalid', wrong);
        }
    }

    focus() {
        (this.node.querySelector('[aria-invalid]') || this.#choices.values().next().value).focus();
    }

    #outcome(outcome, number) {
        const radio = el('input', { type: 'radio', name: this.#name, value: outcome });
        radio.addEventListener('change', () => this.#showFields());
        this.#choices.set(outcome, radio);
        return el('label', { class: 'dalel-outcome' }, radio, ' ', t(`decide.${outcome}`), el('kbd', { 'aria-hidden': 'true' }, number));
    }

    #showFields() {
        const asked = FIELDS[this.outcome] || [];
        for (const [name, field] of Object.entries(this.#fields)) {
            field.hidden = !asked.includes(name);
        }
    }

    #input(name) {
        return this.#fields[name].querySelector('input, select, textarea');
    }
}
