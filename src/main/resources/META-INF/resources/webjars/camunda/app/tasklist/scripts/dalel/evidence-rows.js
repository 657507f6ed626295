/*
 * The rows of an evidence table as they are typed, apart from the page: a table may have thousands, and only some of
 * them stand on the page at a time.
 */
import { isUnreadable } from './date-input.js';
import { isUploading } from './upload.js';

/** Where a row stands; what is said of it is in ru.js, row.state.*. */
export const RowState = Object.freeze({
    EMPTY: 'EMPTY', INCOMPLETE: 'INCOMPLETE', READY: 'READY', FAULTY: 'FAULTY', UPLOADING: 'UPLOADING', RETURNED: 'RETURNED', WITHDRAWN: 'WITHDRAWN'
});

/** What a row keeps beside the fields that are typed. */
const KEPT = ['itemId', 'carriedFrom', 'files'];

/** A row: what was typed, and what is known of it. */
class Row {

    /**
     * @param {object} data fields by name, as the draft has them
     * @param {object} options
     * @param {string} [options.unit] the unit this row stands for and no other
     * @param {object} [options.item] the returned item that the row corrects
     */
    constructor(data, { unit, item } = {}) {
        this.data = data;
        this.unit = unit;
        this.item = item;
        /** What the server found wrong: {field, message}. */
        this.faults = [];
        /** Files on their way, see upload.js. */
        this.uploads = [];
    }
}

/**
 * Tells of itself by events: `changed` (the draft says something else now), `listed` (rows came or went), `row` (a row is
 * to be shown anew, its detail).
 */
export class EvidenceRows extends EventTarget {

    #shape;
    #rows;
    #fixed;

    /**
     * @param {RowShape} shape of the rows
     * @param {Array} drafted rows of the draft
     * @param {object} options
     * @param {Array<string>} [options.units] units that have one row each; empty where rows come and go
     * @param {Array} [options.returned] items to correct, which have one row each
     */
    constructor(shape, drafted, { units = [], returned = [] }) {
        super();
        this.#shape = shape;
        this.#fixed = units.length > 0 || returned.length > 0;
        if (returned.length > 0) {
            const byItem = new Map(drafted.map(row => [row.itemId, row]));
            this.#rows = returned.map(item => new Row(byItem.get(item.itemId) || this.contentOfItem(item), { item }));
        } else if (units.length > 0) {
            const byUnit = new Map(drafted.map(row => [row.unit, row]));
            this.#rows = units.map(unit => new Row(byUnit.get(unit) || { unit }, { unit }));
            // What was typed for a unit that is counted no more does not vanish unseen; it is refused and can be removed.
            this.#rows.push(...drafted.filter(row => !units.includes(row.unit)).map(row => new Row(row)));
        } else {
            this.#rows = drafted.map(data => new Row(data));
            if (this.#rows.length === 0) {
                this.#rows.push(new Row({}));
            }
        }
    }

    get all() {
        return this.#rows;
    }

    /** Whether rows come and go as the person likes. */
    get free() {
        return !this.#fixed;
    }

    /** The rows as the draft keeps them: those that say something. */
    data() {
        return this.#rows.map(row => this.contentOf(row)).filter(Boolean);
    }

    /** The row as the draft keeps it; undefined if nothing was given that was not there from the start. */
    contentOf({ data, unit }) {
        const names = [...this.#shape.fieldsOf(data.category).map(field => field.name), ...KEPT];
        const content = {};
        for (const name of names) {
            const value = readable(data[name]);
            if (value !== undefined) {
                content[name] = value;
            }
        }
        if (data.withdrawn) {
            content.withdrawn = true;
        }
        return Object.keys(content).some(name => name !== 'unit' || !unit) ? content : undefined;
    }

    /** What a row that corrects the item says before anything is corrected. */
    contentOfItem(item) {
        const content = { itemId: item.itemId };
        this.#shape.fieldsOf(item.category).forEach(({ name }) => {
            content[name] = item[name] ?? undefined;
        });
        content.files = (item.files || []).map(file => file.id);
        return content;
    }

    /** @returns {{state: string, missing: Array}} where the row stands, and which fields it still needs; an array among them stands for
     *     fields of which one will do */
    stateOf(row) {
        const content = this.contentOf(row);
        const missing = content ? this.#missingIn(content) : [];
        return { state: this.#state(row, content, missing), missing };
    }

    #state(row, content, missing) {
        if (row.uploads.some(isUploading)) {
            return RowState.UPLOADING;
        }
        if (row.data.withdrawn) {
            return RowState.WITHDRAWN;
        }
        if (row.faults.length > 0 || row.uploads.length > 0 || this.#isUnreadable(row)) {
            return RowState.FAULTY;
        }
        if (!content) {
            return RowState.EMPTY;
        }
        if (missing.length > 0) {
            return RowState.INCOMPLETE;
        }
        return row.item && this.#unchanged(row, content) ? RowState.RETURNED : RowState.READY;
    }

    #missingIn(content) {
        const absent = ({ name }) => content[name] === undefined;
        const required = this.#shape.fieldsOf(content.category).filter(field => field.required && absent(field));
        const oneOf = this.#shape.oneOf(content.category);
        return oneOf.length > 0 && oneOf.every(absent) ? [...required, oneOf] : required;
    }

    #unchanged(row, content) {
        const before = this.contentOf({ data: this.contentOfItem(row.item) });
        return canonical(before) === canonical(content);
    }

    /** Rows in which something stands that cannot be sent as it was typed. */
    get unreadable() {
        return this.#rows.filter(row => this.#isUnreadable(row));
    }

    #isUnreadable(row) {
        return this.#shape.fieldsOf(row.data.category).some(({ name }) => holdsUnreadable(row.data[name]));
    }

    get filled() {
        return this.#rows.filter(row => this.contentOf(row) !== undefined);
    }

    /** How many units have a row that says something. */
    get filledUnits() {
        return new Set(this.data().map(row => row.unit).filter(Boolean)).size;
    }

    /** Takes in what was typed in a row. */
    change(row, data) {
        row.data = data;
        this.#tell('row', row);
        this.#tell('changed');
    }

    /** Takes in what became of a row's files. */
    changeFiles(row, files) {
        this.change(row, { ...row.data, files });
    }

    /** What was found wrong in a field holds no longer once somebody changes it. */
    dropFaults(row, field) {
        if (row.faults.some(fault => fault.field === field)) {
            row.faults = row.faults.filter(fault => fault.field !== field);
            this.#tell('row', row);
        }
    }

    /** Adds an empty row at the end. */
    add() {
        return this.#insert(new Row({}), this.#rows.length);
    }

    /** Adds a row that says the same below it. */
    duplicate(row) {
        const { itemId, carriedFrom, ...content } = this.contentOf(row) || {};
        return this.#insert(new Row(content), this.#rows.indexOf(row) + 1);
    }

    remove(row) {
        row.uploads.forEach(upload => upload.cancel());
        this.#rows.splice(this.#rows.indexOf(row), 1);
        if (this.#rows.length === 0) {
            this.#rows.push(new Row({}));
        }
        this.#tell('listed');
        this.#tell('changed');
    }

    clear(row) {
        row.uploads.forEach(upload => upload.cancel());
        row.uploads = [];
        row.faults = [];
        this.change(row, { unit: row.unit });
        this.#tell('listed');
    }

    /** One protocol often covers many units: the row's content goes into all rows that are still empty. */
    spread(row) {
        const { unit, carriedFrom, ...content } = this.contentOf(row) || {};
        const empty = this.#rows.filter(other => this.contentOf(other) === undefined);
        empty.forEach(other => {
            other.data = { ...content, unit: other.unit };
        });
        this.#tell('listed');
        this.#tell('changed');
        return empty.length;
    }

    /**
     * Takes in what the server found wrong in the rows it was last sent.
     *
     * @returns {Array} the faults that concern no row in particular
     */
    takeFaults(faults) {
        const filled = this.filled;
        this.#rows.forEach(row => {
            row.faults = [];
        });
        const general = [];
        faults.forEach(fault => (filled[fault.row - 1]?.faults ?? general).push(fault));
        this.#tell('listed');
        return general;
    }

    /** Tells that something about the row is to be shown anew. */
    refresh(row) {
        this.#tell('row', row);
    }

    #insert(row, place) {
        this.#rows.splice(place, 0, row);
        this.#tell('listed');
        this.#tell('changed');
        return row;
    }

    #tell(event, detail) {
        this.dispatchEvent(new CustomEvent(event, { detail }));
    }
}

/** The value as it can be sent: without what is absent or cannot be read. */
function readable(value) {
    if (Array.isArray(value)) {
        return value.length > 0 ? value.map(readable) : undefined;
    }
    if (value === null || isUnreadable(value)) {
        return undefined;
    }
    return typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readable(part)])) : value;
}

function holdsUnreadable(value) {
    return isUnreadable(value) || (value !== null && typeof value === 'object' && Object.values(value).some(holdsUnreadable));
}

/** One text for one content, whether it comes from the server, which writes out what is absent, or was typed. */
function canonical(content) {
    const entries = Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify(entries, (name, value) => (value === null ? undefined : value));
}
