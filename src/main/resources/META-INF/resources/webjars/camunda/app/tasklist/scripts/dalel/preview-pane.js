/*
 * Files shown beside the items they belong to. While it is open the pane follows the item a person is at, and the task has the
 * whole width of the window.
 */
import { el } from './dom.js';
import { FileViewer } from './file-viewer.js';
import { t } from './texts.js';

/** The task list's own buttons for giving the task the whole window, and for taking it back. */
const WIDEN = '.task-details .maximize';
const RESTORE = '.reset-regions';
const OPEN = 'dalel-beside-open';

const previewable = item => (item.files || []).filter(file => file.preview);

export class PreviewPane {

    #viewer = new FileViewer(() => this.close());
    #aside;
    #item;
    #widened = false;
    #onClose;

    /**
     * @param {Node} rows what the pane stands beside
     * @param {function()} onClose told that the person closed it
     */
    constructor(rows, onClose) {
        this.#onClose = onClose;
        this.#aside = el('aside', { class: 'dalel-pane dalel-preview', hidden: true, 'aria-label': t('preview.pane'), on: { keydown: event => this.#onKey(event) } },
            this.#viewer.head, this.#viewer.area);
        this.node = el('div', { class: 'dalel-beside' }, el('div', { class: 'dalel-beside-rows' }, rows), this.#aside);
    }

    get isOpen() {
        return !this.#aside.hidden;
    }

    /** Opens beside an item: at its first file that can be shown, or at this one. */
    open(item, file) {
        if (!this.isOpen) {
            this.#aside.hidden = false;
            this.node.classList.add(OPEN);
            this.#widen();
            this.#aside.scrollIntoView({ block: 'nearest' });
        }
        this.#show(item, file);
    }

    /** Shows the files of the item that a person has come to. */
    follow(item) {
        if (this.isOpen && item !== this.#item) {
            this.#show(item);
        }
    }

    close() {
        if (this.isOpen) {
            this.#viewer.close();
            this.#aside.hidden = true;
            this.node.classList.remove(OPEN);
            this.#item = undefined;
            this.#restore();
            this.#onClose();
        }
    }

    /** Does what a key stands for while the person is at an item; whether it stood for anything. */
    press(key) {
        const turn = { ArrowRight: 1, ArrowLeft: -1 }[key];
        if (!this.isOpen) {
            return false;
        }
        if (turn) {
            this.#viewer.turn(turn);
            return true;
        }
        return !key.startsWith('Page') && this.#viewer.press(key);
    }

    #show(item, file) {
        const files = previewable(item);
        this.#item = item;
        if (files.length > 0) {
            this.#viewer.open(files, Math.max(0, files.indexOf(file)));
        } else {
            this.#viewer.tell(t(item.files?.length > 0 ? 'preview.nothingToShow' : 'preview.noFiles'));
        }
    }

    #onKey(event) {
        if (event.key === 'Escape') {
            this.close();
        } else if (event.ctrlKey || event.altKey || event.metaKey || !this.#viewer.press(event.key)) {
            return;
        }
        event.preventDefault();
    }

    /** The buttons take the focus for themselves; it stays where it was. */
    #widen() {
        const widen = document.querySelector(WIDEN);
        if (widen && widen.offsetParent) {
            keepingFocus(() => widen.click());
            this.#widened = true;
        }
    }

    #restore() {
        if (this.#widened) {
            this.#widened = false;
            keepingFocus(() => document.querySelector(RESTORE)?.click());
        }
    }
}

function keepingFocus(act) {
    const focused = document.activeElement;
    act();
    focused?.focus({ preventScroll: true });
}
