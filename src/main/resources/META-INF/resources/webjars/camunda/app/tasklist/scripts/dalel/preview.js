/*
 * Files shown over the page without being given to the browser to open: pictures and pages are drawn, nothing in them is
 * executed, followed or fetched.
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

/**
 * Opens the first of these files; the others can be turned to.
 *
 * @param {Array} files as the server tells of them, each of a kind that can be shown
 * @param {number} first which to begin with
 * @param {Element} [beside] what is shown beside the file; it goes back to its place when the preview is closed
 */
export function showPreview(files, first, beside) {
    const preview = new Preview(files, beside);
    preview.open(first);
}

class Preview {

    #files;
    #index;
    #drawing;
    #page = 0;
    #zoom = 1;
    #title = el('h3', {});
    #status = el('p', { class: 'dalel-quiet', role: 'status', 'aria-live': 'polite' });
    #area = el('div', { class: 'dalel-preview-area', tabindex: 0, role: 'region', 'aria-label': t('preview.content') });
    #tools = el('div', { class: 'dalel-toolbar dalel-preview-tools' });
    #dialog;

    constructor(files, beside) {
        this.#files = files;
        const place = beside && el('span', { hidden: true });
        beside?.replaceWith(place);
        this.#dialog = el('dialog', { class: 'dalel-dialog dalel-control dalel-preview', 'aria-label': t('preview.title'), on: { keydown: event => this.#onKey(event) } },
            el('header', {}, this.#title, this.#tools, this.#status),
            el('div', { class: 'dalel-preview-body' }, this.#area, beside && el('aside', {}, beside)));
        this.#dialog.addEventListener('close', () => {
            this.#drawing?.close();
            place?.replaceWith(beside);
            this.#dialog.remove();
        });
        document.body.append(this.#dialog);
        this.#dialog.showModal();
    }

    async open(index) {
        this.#drawing?.close();
        this.#drawing = undefined;
        this.#index = index;
        this.#page = 0;
        this.#zoom = 1;
        const file = this.#files[index];
        fill(this.#title, file.name, ' ', fileParticulars(file));
        fill(this.#area);
        fill(this.#status, t('preview.loading'));
        this.#showTools();
        this.#area.focus();
        try {
            const draw = await DRAWN_BY[file.preview]();
            const drawing = await draw(await download(`files/${file.id}`), this.#area, file.name);
            if (this.#index !== index || !this.#dialog.isConnected) {
                drawing.close();
                return;
            }
            this.#drawing = drawing;
            await this.#draw();
        } catch (failure) {
            if (this.#index === index) {
                console.error(failure);
                fill(this.#status, failure.sentence ?? t('preview.failed'));
            }
        }
    }

    async #draw() {
        this.#showTools();
        const { pages } = this.#drawing;
        fill(this.#status, pages > 1 ? t('preview.page', { page: this.#page + 1, pages }) : '');
        try {
            await this.#drawing.draw(this.#page, this.#zoom);
        } catch (failure) {
            console.error(failure);
            fill(this.#status, failure.sentence ?? t('preview.failed'));
        }
    }

    #turn(by) {
        const page = this.#page + by;
        if (this.#drawing && page >= 0 && page < this.#drawing.pages) {
            this.#page = page;
            this.#area.scrollTop = 0;
            this.#draw();
        }
    }

    #zoomBy(factor) {
        if (this.#drawing) {
            this.#zoom = factor === null ? 1 : Math.min(ZOOM_MOST, Math.max(ZOOM_LEAST, this.#zoom * factor));
            this.#draw();
        }
    }

    #onKey(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
            return;
        }
        const run = {
            PageDown: () => this.#turn(1),
            PageUp: () => this.#turn(-1),
            '+': () => this.#zoomBy(ZOOM_STEP),
            '=': () => this.#zoomBy(ZOOM_STEP),
            '-': () => this.#zoomBy(1 / ZOOM_STEP)
        }[event.key];
        if (run && this.#drawing && (this.#drawing.pages > 1 || !event.key.startsWith('Page'))) {
            event.preventDefault();
            run();
        }
    }

    /** Buttons keep their places while files and pages are turned, so that a press can be repeated. */
    #showTools() {
        const pages = this.#drawing?.pages ?? 1;
        const focused = document.activeElement?.dataset.tool;
        const tool = (name, sign, run, disabled) => button(sign, run, { title: t(`preview.${name}`), 'aria-label': t(`preview.${name}`), 'data-tool': name, disabled });
        const file = this.#files[this.#index];
        fill(this.#tools,
            this.#files.length > 1 && [
                tool('previousFile', '«', () => this.open(this.#index - 1), this.#index === 0),
                el('span', {}, t('preview.file', { file: this.#index + 1, files: this.#files.length })),
                tool('nextFile', '»', () => this.open(this.#index + 1), this.#index === this.#files.length - 1)
            ],
            pages > 1 && [
                tool('previousPage', '‹', () => this.#turn(-1), this.#page === 0),
                tool('nextPage', '›', () => this.#turn(1), this.#page === pages - 1)
            ],
            tool('smaller', '−', () => this.#zoomBy(1 / ZOOM_STEP)),
            tool('larger', '+', () => this.#zoomBy(ZOOM_STEP)),
            tool('fit', t('preview.fitShort'), () => this.#zoomBy(null)),
            el('a', { class: 'btn btn-default', href: addressOf(`files/${file.id}`), download: file.name }, t('preview.save')),
            button(t('preview.close'), () => this.#dialog.close(), { class: 'btn btn-primary' }));
        this.#tools.querySelector(`[data-tool="${focused}"]`)?.focus();
    }
}
