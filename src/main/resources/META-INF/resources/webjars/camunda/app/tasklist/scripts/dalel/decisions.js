/*
 * The decisions on items as they are marked, apart from the page: there may be thousands of items, and only some of them stand
 * on the page at a time.
 */

/** Which fields a decision asks for. */
export const FIELDS = Object.freeze({
    ACCEPTED: [],
    PARTLY: ['quantity', 'reasonCode', 'clause', 'comment'],
    REJECTED: ['reasonCode', 'clause', 'comment'],
    RETURNED: ['comment']
});

/**
 * Tells of itself by events: `changed` (the draft says something else now), `item` (an item is to be shown anew, its detail).
 */
export class Decisions extends EventTarget {

    #marked;
    #faults = new Map();

    /**
     * @param {Array} items to decide on, in the order in which they are shown
     * @param {Array} drafted rows of the draft
     */
    constructor(items, drafted) {
        super();
        this.items = items;
        const open = new Set(items.map(item => item.versionId));
        this.#marked = new Map(drafted.filter(row => open.has(row.versionId)).map(row => [row.versionId, row]));
    }

    /** What was marked of an item, also what belongs to a decision that was marked before this one. */
    of(item) {
        return this.#marked.get(item.versionId) ?? {};
    }

    outcomeOf(item) {
        return this.of(item).outcome;
    }

    faultsOf(item) {
        return this.#faults.get(item.versionId) ?? [];
    }

    /** Decisions as the draft keeps them. */
    rows() {
        return this.#decided().map(item => rowOf(item, this.of(item)));
    }

    /** Items on which nothing is decided. */
    get undecided() {
        return this.items.filter(item => !this.outcomeOf(item));
    }

    /** Takes what a person marked of an item. */
    mark(item, marked) {
        this.#marked.set(item.versionId, marked);
        this.#faults.delete(item.versionId);
        this.#changed([item]);
    }

    /**
     * Takes this decision wherever none is taken yet.
     *
     * @returns {{items: Array, undo: function()}} the items it was taken for; and what lays those open again on which nobody
     *     decided otherwise meanwhile
     */
    markRest(outcome) {
        const items = this.undecided;
        this.#setOutcome(items, outcome);
        return { items, undo: () => this.#setOutcome(items.filter(item => this.outcomeOf(item) === outcome), undefined) };
    }

    /**
     * Takes what the server found wrong in the decisions it was last sent.
     *
     * @returns {Array} the faults that concern no decision in particular
     */
    takeFaults(faults) {
        const before = this.items.filter(item => this.#faults.has(item.versionId));
        this.#faults.clear();
        const decided = this.#decided();
        const general = [];
        for (const fault of faults) {
            const item = decided[fault.row - 1];
            if (item) {
                this.#faults.set(item.versionId, [...this.faultsOf(item), fault]);
            } else {
                general.push(fault);
            }
        }
        new Set([...before, ...this.faulty]).forEach(item => this.#tell('item', item));
        return general;
    }

    /** Items in whose decisions something is wrong. */
    get faulty() {
        return this.items.filter(item => this.#faults.has(item.versionId));
    }

    #decided() {
        return this.items.filter(item => this.outcomeOf(item));
    }

    #setOutcome(items, outcome) {
        items.forEach(item => this.#marked.set(item.versionId, { ...this.of(item), outcome }));
        this.#changed(items);
    }

    #changed(items) {
        items.forEach(item => this.#tell('item', item));
        this.#tell('changed');
    }

    #tell(type, detail) {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}

/** Only what belongs to the decision is sent. */
function rowOf({ versionId }, marked) {
    const given = FIELDS[marked.outcome].filter(name => marked[name] !== undefined && marked[name] !== null && marked[name] !== '');
    return { versionId, outcome: marked.outcome, ...Object.fromEntries(given.map(name => [name, marked[name]])) };
}
