/*
 * Items to decide on one below the other, walked through with the keyboard, their decisions saved as they are marked.
 */
import { el } from './dom.js';
import { itemTitle, itemView } from './item-view.js';
import { t } from './texts.js';
import { VerdictForm } from './verdict-form.js';

const FROM_ONE_TO_FOUR = /^[1-4]$/;

export class DecisionList {

    #forms = [];
    #cards = [];

    /**
     * @param {Array} items to decide on
     * @param {object} names what their categories and units are called, see item-view.js
     * @param {object} options as for VerdictForm, and `drafts` with what was marked so far, `outcomesOf` telling which
     *     decisions an item can get, and `above` what is shown over an item's decision
     */
    constructor(items, names, { drafts, outcomesOf, above = () => null, ...options }) {
        items.forEach((item, index) => {
            const form = new VerdictForm(item, drafts.find(row => row.versionId === item.versionId), { ...options, outcomes: outcomesOf(item) });
            this.#forms.push(form);
            this.#cards.push(el('article', {
                class: 'dalel-card', tabindex: 0, 'aria-label': t('decide.item', { number: index + 1, title: itemTitle(item, names) }),
                on: { keydown: event => this.#onKey(event, index) }
            },
                el('h5', {}, `${index + 1}. `, itemTitle(item, names)), itemView(item), above(item), form.node));
        });
        this.node = el('div', {}, this.#cards);
    }

    /** Decisions taken so far. */
    rows() {
        return this.#forms.map(form => form.data()).filter(Boolean);
    }

    get size() {
        return this.#forms.length;
    }

    /** Takes this decision wherever none is taken yet. */
    chooseForRest(outcome) {
        this.#forms.filter(form => !form.outcome).forEach(form => form.choose(outcome));
    }

    focusFirstUndecided() {
        const index = this.#forms.findIndex(form => !form.outcome);
        this.#cards[index]?.focus();
    }

    /**
     * Shows what the server found wrong in the decisions it was last sent.
     *
     * @returns {Array} the faults that concern no decision in particular
     */
    showFaults(faults) {
        const decided = this.#forms.filter(form => form.outcome);
        this.#forms.forEach(form => form.showFaults([]));
        decided.forEach((form, index) => form.showFaults(faults.filter(fault => fault.row === index + 1)));
        decided.find((form, index) => faults.some(fault => fault.row === index + 1))?.focus();
        return faults.filter(fault => fault.row < 1 || fault.row > decided.length);
    }

    /** Arrows walk from card to card, 1 to 4 decide; inside a field keys do what they always do. */
    #onKey(event, index) {
        if (event.target !== this.#cards[index] || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            this.#cards[index + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
        } else if (FROM_ONE_TO_FOUR.test(event.key)) {
            this.#forms[index].chooseByNumber(Number(event.key));
        } else {
            return;
        }
        event.preventDefault();
    }
}
