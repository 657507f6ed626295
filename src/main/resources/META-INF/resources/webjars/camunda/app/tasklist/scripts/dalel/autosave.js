/*
 * Keeps a draft on the server while somebody types: shortly after the last change, one request at a time, never over
 * somebody else's newer draft.
 */
import { put, Refusal } from './api.js';

const QUIET_MS = 800;

/** A large draft is saved less often the longer saving it takes. */
const QUIET_PER_SAVING = 3;

/** Browsers send no more than this of a page that is closing, less some room for headers. */
const SENT_ON_CLOSING = 60_000;

/** Rows that could not be saved wait here, so that signing in anew or reloading the page does not lose them. */
const KEPT = 'dalel-unsaved:';

/** Where a draft stands; what the person is told follows from it. */
export const State = Object.freeze({
    UNCHANGED: 'unchanged', CHANGED: 'changed', SAVING: 'saving', SAVED: 'saved', CONFLICT: 'conflict', FAILED: 'failed'
});

export class Autosave {

    #path;
    #revision;
    #rows;
    #state = State.UNCHANGED;
    #timer;
    #tookMs = 0;
    #running = null;
    #onState;
    #onAnswer;

    /**
     * @param {string} path where the draft is put
     * @param {number} revision of the draft as it was read
     * @param {function(string, object)} onState told of each new state and of its detail: the time of saving or the refusal
     * @param {function(object)} onAnswer told what the server answered
     */
    constructor(path, revision, onState, onAnswer = () => {}) {
        this.#path = path;
        this.#revision = revision;
        this.#onState = onState;
        this.#onAnswer = onAnswer;
    }

    /** The draft's revision as far as this page knows it. */
    get revision() {
        return this.#revision;
    }

    /** Rows that could not be saved earlier in this tab, unless the draft has moved on since; they are saved now. */
    recover() {
        const kept = JSON.parse(sessionStorage.getItem(KEPT + this.#path) || 'null');
        if (kept?.revision !== this.#revision) {
            return undefined;
        }
        this.changed(() => kept.rows);
        return kept.rows;
    }

    /** Whether something is lost if the page is closed now. */
    get atRisk() {
        return this.#rows !== undefined && JSON.stringify(this.#rows()).length > SENT_ON_CLOSING;
    }

    /**
     * Saves soon what has changed.
     *
     * @param {function(): Array} rows gives the rows as they are when they are saved
     */
    changed(rows) {
        this.#rows = rows;
        if (this.#state === State.CONFLICT) {
            return;
        }
        this.#become(State.CHANGED);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.flush().catch(() => {}), Math.max(QUIET_MS, QUIET_PER_SAVING * this.#tookMs));
    }

    /**
     * Saves what is not saved yet.
     *
     * @throws {Refusal} if it could not be saved; the rows are kept for the next try
     */
    async flush(options) {
        clearTimeout(this.#timer);
        while (this.#running) {
            await this.#running;
        }
        if (this.#rows === undefined) {
            return;
        }
        this.#running = this.#save(options);
        try {
            await this.#running;
        } finally {
            this.#running = null;
        }
    }

    /** Saves over a newer draft, after the person has decided to. */
    overwrite(revision) {
        this.#revision = revision;
        this.#state = State.CHANGED;
        return this.flush();
    }

    async #save(options) {
        const rows = this.#rows();
        const started = performance.now();
        this.#rows = undefined;
        this.#become(State.SAVING);
        try {
            const answer = await put(this.#path, { revision: this.#revision, rows }, options);
            this.#tookMs = performance.now() - started;
            this.#revision = answer.revision;
            sessionStorage.removeItem(KEPT + this.#path);
            this.#onAnswer(answer);
            this.#become(this.#rows === undefined ? State.SAVED : State.CHANGED, { savedAt: new Date() });
        } catch (refusal) {
            this.#rows ??= () => rows;
            this.#keep();
            this.#become(refusal instanceof Refusal && refusal.status === 409 ? State.CONFLICT : State.FAILED, refusal);
            throw refusal;
        }
    }

    #keep() {
        try {
            sessionStorage.setItem(KEPT + this.#path, JSON.stringify({ revision: this.#revision, rows: this.#rows() }));
        } catch (full) {
            console.error(full);
        }
    }

    #become(state, detail) {
        this.#state = state;
        this.#onState(state, detail);
    }
}
