/*
 * Which fields the rows of an indicator's evidence have, as the server tells, and where each of them is shown.
 */
import { monthsOf } from './format.js';
import { t } from './texts.js';

/** In which order fields stand in a row. */
const ORDER = [
    'category', 'unit', 'fact', 'quantity', 'month', 'eventDate', 'documentNumber', 'documentDate', 'validUntil', 'links', 'comment'
];

/** Fields that are shown from the start while there is room, though they may stay empty. */
const WELCOME = ['unit', 'month', 'eventDate', 'quantity', 'documentNumber', 'documentDate', 'links'];

/** Room a field takes beside others, in pixels. */
const WIDTHS = { category: 160, unit: 160, fact: 160, quantity: 80, month: 120, documentNumber: 100, links: 400, comment: 200 };

const WIDTH_OF_A_DATE = 130;

/** Room a cell takes around its field, in pixels. */
const PADDING = 16;

/** Room there is for fields in the task list's third column on a screen 1366 pixels wide. */
const ROOM = 545;

const UNIT = 'unit';
const MONTH = 'month';
const EVENT_DATE = 'eventDate';

const DOCUMENT_NUMBER = 'documentNumber';
const DOCUMENT_DATE = 'documentDate';

const ONE_ROW_PER_UNIT = 'SHARE';

export class RowShape {

    #fields;
    #byCategory;
    #oneOf;

    /** @param {object} submission what the server tells of a submission: indicator, units, quarter */
    constructor({ indicator, units, quarter }) {
        this.#fields = inOrder(shown(indicator.fields));
        this.#byCategory = Object.fromEntries(
            Object.entries(indicator.byCategory || {}).map(([category, fields]) => [category, shown(fields)]));
        this.#oneOf = category => (indicator.byCategory?.[category] || indicator.fields).filter(field => field.oneOf);
        this.categories = indicator.categories;
        this.linksExpected = indicator.evidence.links;
        this.units = units;
        this.months = monthsOf(quarter);
        /** Whether each unit has exactly one row, so that the rows can stand there from the start. */
        this.onePerUnit = indicator.measure === ONE_ROW_PER_UNIT && this.units.length > 0;
        const needed = this.#fields.filter(field => this.isRequired(field) || this.#tellsApart(field) || this.#proves(field));
        /** Fields that stand beside each other. */
        this.columns = fitting(needed, []);
        /** Fields that are needed and found no room there: they stand in a line of their own. */
        this.below = needed.filter(field => !this.columns.includes(field));
        if (this.below.length === 0) {
            this.columns = fitting(WELCOME.map(name => this.field(name)).filter(Boolean), this.columns);
        }
        /** Everything else; shown on demand. */
        this.extras = this.#fields.filter(field => !this.columns.includes(field) && !this.below.includes(field));
    }

    /** The fields a row of this category has. */
    fieldsOf(category) {
        return this.#byCategory[category] || this.#fields;
    }

    /** The field of this name; undefined where rows do not have it. */
    field(name) {
        return this.#fields.find(field => field.name === name);
    }

    /** What a row without a unit is about; nothing is said where it only lacks one. */
    get withoutUnit() {
        const unit = this.field(UNIT);
        return !unit || this.isRequired(unit) ? '' : t('row.wholeBody');
    }

    unitName(id) {
        return this.units.find(unit => unit.id === id)?.name ?? id;
    }

    /** The fields of which a row of this category needs at least one; files may be among them. */
    oneOf(category) {
        return this.#oneOf(category);
    }

    /** Whether rows, or those of some category, cannot do without the field. */
    isRequired({ name, required }) {
        return required || this.#inSomeCategory(name, 'required');
    }

    /**
     * Whether rows are told apart by the field though it may stay empty: by the unit, also where some rows are about the body as a whole;
     * by the month, unless the day of the event tells it.
     */
    #tellsApart({ name }) {
        return name === UNIT || (name === MONTH && !this.isRequired(this.field(EVENT_DATE) ?? {}));
    }

    /** Whether the field is one of several of which a row needs one; a document's date stands beside its number. */
    #proves({ name, oneOf }) {
        return oneOf || this.#inSomeCategory(name, 'oneOf') || (name === DOCUMENT_DATE && Boolean(this.field(DOCUMENT_NUMBER)?.oneOf));
    }

    #inSomeCategory(name, demand) {
        return Object.values(this.#byCategory).some(fields => fields.some(field => field.name === name && field[demand]));
    }
}

/** As many of the fields beside those chosen already as there is room for. */
function fitting(fields, chosen) {
    let room = ROOM - chosen.reduce((sum, field) => sum + width(field), 0);
    const more = fields.filter(field => !chosen.includes(field)).filter(field => {
        const fits = width(field) <= room;
        room -= fits ? width(field) : 0;
        return fits;
    });
    return inOrder([...chosen, ...more]);
}

/** Files stand below the row, apart from its fields. */
const shown = fields => fields.filter(field => field.name !== 'files');

const width = field => PADDING + (WIDTHS[field.name] ?? WIDTH_OF_A_DATE);

function inOrder(fields) {
    return [...fields].sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}
