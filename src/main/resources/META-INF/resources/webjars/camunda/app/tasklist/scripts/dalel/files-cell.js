/*
 * The files of one row: those that are there, those on their way, and the ways to bring more.
 */
import { button, el, fill } from './dom.js';
import { fileName, fileParticulars, lookAt } from './file-list.js';
import { size } from './format.js';
import { t } from './texts.js';
import { isUploading } from './upload.js';

export class FilesCell {

    #row;
    #files;
    #list = el('ul', { class: 'dalel-files' });
    #shown = new Map();
    #chooser;
    #attach;

    /**
     * @param {object} row of EvidenceRows
     * @param {RowFiles} files of the table
     */
    constructor(row, files) {
        this.#row = row;
        this.#files = files;
        this.#chooser = el('input', {
            type: 'file', multiple: true, hidden: true, accept: files.accept, on: { change: () => this.#choose() }
        });
        this.#attach = button(t('files.attach'), () => this.#chooser.click(), { class: 'btn btn-link dalel-attach', title: t('files.attachHint') });
        this.node = el('div', { class: 'dalel-files-cell' }, this.#list, this.#attach, this.#chooser);
        this.refresh();
    }

    /** What takes focus and carries the mark of an error. */
    get control() {
        return this.#attach;
    }

    /** Brings what is shown in line with the row; what stands there already keeps its place, and focus. */
    refresh() {
        const views = this.#files.of(this.#row);
        const wanted = [...views.map(view => view.id), ...this.#row.uploads];
        for (const [key, shown] of this.#shown) {
            if (!wanted.includes(key)) {
                this.#remove(key, shown);
            }
        }
        views.forEach(view => this.#shown.has(view.id) || this.#add(view.id, this.#attached(view)));
        this.#row.uploads.forEach(upload => {
            if (!this.#shown.has(upload)) {
                this.#add(upload, uploadLine(upload));
            }
            this.#shown.get(upload).show();
        });
    }

    #add(key, shown) {
        this.#shown.set(key, shown);
        this.#list.append(shown.node);
    }

    #remove(key, { node }) {
        const focused = node.contains(document.activeElement);
        node.remove();
        this.#shown.delete(key);
        if (focused) {
            this.#attach.focus();
        }
    }

    #choose() {
        this.#files.attach(this.#row, this.#chooser.files);
        this.#chooser.value = '';
    }

    #attached(view) {
        const name = view.name || t('files.gone');
        const node = el('li', { class: 'dalel-file' },
            fileName(view, () => this.#look(view)), ' ', fileParticulars(view),
            button('×', () => this.#files.remove(this.#row, view.id), {
                class: 'btn btn-link', title: t('files.remove'), 'aria-label': t('files.removeOf', { name })
            }));
        return { node, show: () => {} };
    }

    #look(view) {
        const views = this.#files.of(this.#row);
        lookAt(views, views.findIndex(each => each.id === view.id));
    }
}

/** A file on its way, or one that did not arrive. */
function uploadLine(upload) {
    const { file } = upload;
    const bar = el('progress', { max: 1, value: 0, 'aria-label': t('files.progressOf', { name: file.name }) });
    const share = el('span', { class: 'dalel-quiet', 'aria-hidden': 'true' });
    const fault = el('span', { class: 'dalel-fault' });
    const again = button(t('files.again'), () => upload.start(), { class: 'btn btn-link' });
    const cancel = button('', () => upload.cancel(), { class: 'btn btn-link' });
    const node = el('li', { class: 'dalel-file dalel-upload' },
        el('span', { class: 'dalel-file-name' }, file.name), ' ', el('span', { class: 'dalel-quiet' }, size(file.size)),
        bar, share, fault, again, cancel);

    function show() {
        const running = isUploading(upload);
        bar.value = upload.progress;
        fill(share, upload.progress > 0 ? t('files.percent', { percent: Math.floor(upload.progress * 100) }) : t('files.waiting'));
        fill(fault, upload.refusal?.message);
        bar.hidden = share.hidden = !running;
        fault.hidden = running;
        again.hidden = running || !upload.retriable;
        fill(cancel, t(running ? 'files.cancel' : 'files.drop'));
        cancel.setAttribute('aria-label', t(running ? 'files.cancelOf' : 'files.dropOf', { name: file.name }));
    }

    return { node, show };
}
