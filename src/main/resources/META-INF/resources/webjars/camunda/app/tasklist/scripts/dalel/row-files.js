/*
 * The files of a table's rows: what is known of them, how more are brought, and how they are taken out again.
 */
import { size } from './format.js';
import { t } from './texts.js';
import { isUploading, Upload } from './upload.js';

export class RowFiles {

    #rows;
    #path;
    #limits;
    #known;
    #announce;

    /**
     * @param {EvidenceRows} rows whose files they are
     * @param {string} path of the submission they are attached for
     * @param {object} submission what the server tells of it: what may be attached, and which files its rows name
     * @param {function(string)} announce tells people who cannot see it what became of a file
     */
    constructor(rows, path, { fileLimits, draft, items }, announce) {
        this.#rows = rows;
        this.#path = path;
        this.#limits = fileLimits;
        this.#announce = announce;
        this.#known = new Map([...draft.files, ...items.flatMap(item => item.files)].map(file => [file.id, file]));
    }

    /** The endings of names that files can have, as a file chooser takes them. */
    get accept() {
        return this.#limits.endings.join(',');
    }

    /** What is known of a row's files; of one that was removed meanwhile only its key. */
    of(row) {
        return (row.data.files || []).map(id => this.#known.get(id) || { id });
    }

    /** Sends files on their way into a row. */
    attach(row, files) {
        const listener = {
            changed: upload => {
                if (upload.refusal) {
                    this.#announce(t('files.failedOf', { name: upload.file.name, reason: upload.refusal.message }));
                }
                this.#rows.refresh(row);
            },
            done: (upload, view) => {
                this.#known.set(view.id, view);
                this.#drop(row, upload);
                this.#rows.changeFiles(row, [...(row.data.files || []), view.id]);
                this.#announce(t('files.attached', { name: view.name }));
            },
            cancelled: upload => {
                this.#drop(row, upload);
                this.#rows.refresh(row);
            }
        };
        for (const file of files) {
            row.uploads.push(new Upload(file, `${this.#path}/files?name=`, listener, this.#tooLarge(file)));
        }
        this.#rows.refresh(row);
    }

    remove(row, id) {
        this.#rows.changeFiles(row, row.data.files.filter(each => each !== id));
        this.#announce(t('files.removed', { name: this.#known.get(id)?.name ?? '' }));
    }

    /** How many files have not arrived: those on their way, and those that were refused. */
    get outstanding() {
        const uploads = this.#rows.all.flatMap(row => row.uploads);
        const running = uploads.filter(isUploading).length;
        return { running, failed: uploads.length - running };
    }

    cancelAll() {
        this.#rows.all.flatMap(row => row.uploads).forEach(upload => upload.cancel());
    }

    /** Told before a byte is sent: a server that stops reading half-way cannot say why. */
    #tooLarge({ size: bytes }) {
        return bytes > this.#limits.largest ? t('files.tooLarge', { size: size(bytes), largest: size(this.#limits.largest) }) : undefined;
    }

    #drop(row, upload) {
        row.uploads = row.uploads.filter(each => each !== upload);
    }
}
