/*
 * Shows files without giving them to the browser to open: pictures and pages are drawn, nothing in them is executed, followed or
 * fetched.
 */
import { addressOf, download } from './api.js';
import { button, el, fill } from './dom.js';
import { fileParticulars } from './file-list.js';
import { t } from './texts.js';

const ZOOM_STEP = 1.25;
const ZOOM_LEAST = 0.25;
const ZOOM_MOST = 6;

/** What draws a kind of file, see preview-pdf.js for its shape; loaded when it is needed. */
const DRAWN_BY = {
    PDF: async () => (await import('./preview-pdf.js')).openPdf,
    IMAGE: async () => (await import('./preview-image.js')).openImage
};

export class FileViewer {

    #files = [];
    #index;
    #drawing;
    #page = 0;
    #zoom = 1;
    #title = el('h4', {});
    #status = el('p', { class: 'dalel-quiet', role: 'status', 'aria-live': 'polite' });
    #tools = el('div', { class: 'dalel-toolbar dalel-preview-tools' });
    #onClose;

    /** @param {function()} onClose what closes the place where files are shown */
    constructor(onClose) {
        this.#onClose = onClose;
        this.head = el('header', {}, this.#title, this.#tools, this.#status);
        this.area = el('div', { class: 'dalel-preview-area', tabindex: 0, role: 'region', 'aria-label': t('preview.content') });
    }

    /** Shows one of these files, each of a kind that can be shown; the others can be turned to. */
    async open(files, index) {
        this.close();
        this.#files = files;
        this.#index = index;
        this.#page = 0;
        this.#zoom = 1;
        const file = files[index];
        fill(this.#title, file.name, ' ', fileParticulars(file));
        fill(this.#status, t('preview.loading'));
        this.#showTools();
        try {
            const draw = await DRAWN_BY[file.preview]();
            const drawing = await draw(await download(`files/${file.id}`), this.area, file.name);
            if (!this.#shows(file) || !this.area.isConnected) {
                drawing.close();
                return;
            }
            this.#drawing = drawing;
            await this.#draw();
        } catch (failure) {
            if (this.#shows(file)) {
                this.#tellFailure(failure);
            }
        }
    }

    /** Says something instead of showing a file. */
    tell(sentence) {
        this.close();
        fill(this.#title);
        fill(this.#tools, this.#closeButton());
        fill(this.#status, sentence);
    }

    close() {
        this.#drawing?.close();
        this.#drawing = undefined;
        this.#files = [];
        fill(this.area);
    }

    turn(by) {
        const page = this.#page + by;
        if (this.#drawing && page >= 0 && page < this.#drawing.pages) {
            this.#page = page;
            this.area.scrollTop = 0;
            this.#draw();
        }
    }

    /** Does what the key stands for; whether it stood for anything. */
    press(key) {
        const run = {
            PageDown: () => this.turn(1),
            PageUp: () => this.turn(-1),
            '+': () => this.#zoomBy(ZOOM_STEP),
            '=': () => this.#zoomBy(ZOOM_STEP),
            '-': () => this.#zoomBy(1 / ZOOM_STEP)
        }[key];
        const meant = Boolean(run && this.#drawing) && (this.#drawing.pages > 1 || !key.startsWith('Page'));
        if (meant) {
            run();
        }
        return meant;
    }

    #shows(file) {
        return this.#files[this.#index] === file;
    }

    async #draw() {
        this.#showTools();
        const { pages } = this.#drawing;
        fill(this.#status, pages > 1 ? t('preview.page', { page: this.#page + 1, pages }) : '');
        try {
            await this.#drawing.draw(this.#page, this.#zoom);
        } catch (failure) {
            this.#tellFailure(failure);
        }
    }

    #tellFailure(failure) {
        console.error(failure);
        fill(this.#status, failure.sentence ?? t('preview.failed'));
    }

    #zoomBy(factor) {
        if (this.#drawing) {
            this.#zoom = factor === null ? 1 : Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, this.#zoom * factor));
            this.#draw();
        }
    }

    /** Buttons keep their places while files and pages are turned, so that a press can be repeated. */
    #showTools() {
        const pages = this.#drawing?.pages ?? 1;
        const focused = this.#tools.contains(document.activeElement) && document.activeElement.dataset.tool;
        const tool = (name, sign, run, disabled) => button(sign, run, { title: t(`preview.${name}`), 'aria-label': t(`preview.${name}`), 'data-tool': name, disabled });
        const file = this.#files[this.#index];
        fill(this.#tools,
            this.#files.length > 1 && [
                tool('previousFile', '«', () => this.open(this.#files, this.#index - 1), this.#index === 0),
                el('span', {}, t('preview.file', { file: this.#index + 1, files: this.#files.length })),
                tool('nextFile', '»', () => this.open(this.#files, this.#index + 1), this.#index === this.#files.length - 1)
            ],
            pages > 1 && [
                tool('previousPage', '‹', () => this.turn(-1), this.#page === 0),
                tool('nextPage', '›', () => this.turn(1), this.#page === pages - 1)
            ],
            tool('smaller', '−', () => this.#zoomBy(1 / ZOOM_STEP)),
            tool('larger', '+', () => this.#zoomBy(ZOOM_STEP)),
            tool('fit', t('preview.fitShort'), () => this.#zoomBy(null)),
            el('a', { class: 'btn btn-default', href: addressOf(`files/${file.id}`), download: file.name }, t('preview.save')),
            this.#closeButton());
        if (focused) {
            this.#tools.querySelector(`[data-tool="${focused}"]`)?.focus();
        }
    }

    #closeButton() {
        return button(t('preview.close'), this.#onClose, { class: 'btn btn-primary' });
    }
}
