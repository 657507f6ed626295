/*
 * One item to decide on: what it says, and what is decided.
 */
import { el } from './dom.js';
import { t } from './texts.js';
import { VerdictForm } from './verdict-form.js';

export class DecisionCard {

    #item;
    #decisions;

    /**
     * @param {object} item to decide on
     * @param {Decisions} decisions it is one of
     * @param {object} parts
     * @param {string} parts.title what the item stands for
     * @param {number} parts.number its place among all items, from 1
     * @param {Array} parts.content what is shown of it
     * @param {object} parts.form as for VerdictForm: outcomes, reasons, clause
     */
    constructor(item, decisions, { title, number, content, form }) {
        this.#item = item;
        this.#decisions = decisions;
        this.form = new VerdictForm(item, decisions.of(item), { ...form, onMark: marked => decisions.mark(item, marked) });
        this.node = el('article', {
            class: 'dalel-card dalel-decision', tabindex: 0, 'aria-posinset': number, 'aria-setsize': decisions.items.length,
            'aria-label': t('decide.item', { number, title })
        }, el('h5', {}, `${number}. `, title), content, this.form.node);
        this.refresh();
    }

    /** Shows what became of the decision by other means than typing in it. */
    refresh() {
        const marked = this.#decisions.of(this.#item);
        this.node.dataset.outcome = marked.outcome ?? '';
        this.form.show(marked);
        this.form.showFaults(this.#decisions.faultsOf(this.#item));
    }
}
