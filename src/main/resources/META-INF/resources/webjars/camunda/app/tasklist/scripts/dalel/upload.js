/*
 * Files on their way to the server: a few at a time, each of which can be broken off and tried again.
 */
import { upload } from './api.js';

const AT_A_TIME = 3;

/** HTTP status from which on it is the server's own trouble. */
const SERVER_FAILED = 500;

const Stage = Object.freeze({ WAITING: 'WAITING', SENDING: 'SENDING', FAILED: 'FAILED' });

const waiting = [];
let sending = 0;

/** Whether the file is still expected to arrive by itself. */
export const isUploading = ({ stage }) => stage !== Stage.FAILED;

/** One file on its way. */
export class Upload {

    #path;
    #listener;
    #request;

    /**
     * @param {File} file what is sent
     * @param {string} path where to, with room for the file's name at its end
     * @param {object} listener `changed` is told of progress and failure, `done` of the server's view of the file,
     *     `cancelled` that it will not come
     * @param {string} [refused] why it is not even sent
     */
    constructor(file, path, listener, refused) {
        this.file = file;
        this.#path = path + encodeURIComponent(file.name);
        this.#listener = listener;
        if (refused) {
            this.#fail(new Error(refused));
        } else {
            this.start();
        }
    }

    /** Whether trying again can help: the server was not reached or was not able to, rather than not willing. */
    get retriable() {
        return this.refusal?.status === 0 || this.refusal?.status >= SERVER_FAILED;
    }

    /** Queues the file, for the first time or anew. */
    start() {
        this.stage = Stage.WAITING;
        this.progress = 0;
        this.refusal = undefined;
        waiting.push(this);
        sendNext();
        this.#listener.changed(this);
    }

    cancel() {
        this.cancelled = true;
        const place = waiting.indexOf(this);
        if (place >= 0) {
            waiting.splice(place, 1);
        }
        this.#request?.cancel();
        this.#listener.cancelled(this);
    }

    async send() {
        sending += 1;
        this.stage = Stage.SENDING;
        try {
            this.#request = upload(this.#path, this.file, progress => {
                this.progress = progress;
                this.#listener.changed(this);
            });
            const view = await this.#request.answer;
            if (!this.cancelled) {
                this.#listener.done(this, view);
            }
        } catch (refusal) {
            if (!this.cancelled) {
                this.#fail(refusal);
            }
        } finally {
            this.#request = undefined;
            sending -= 1;
            sendNext();
        }
    }

    #fail(refusal) {
        this.stage = Stage.FAILED;
        this.refusal = refusal;
        this.#listener.changed(this);
    }
}

function sendNext() {
    if (waiting.length > 0 && sending < AT_A_TIME) {
        waiting.shift().send();
    }
}
