/*
 * Draws a PDF page by page with PDF.js, which reads it in a worker of its own. Only what is drawn comes to the page: no
 * scripts of the document, no forms, no links, nothing from elsewhere. See docs/decisions/0009.
 */
import { el, fill } from './dom.js';
import { t } from './texts.js';

/** Beside the task list, from our own server: the version is the one that was built in. */
const PDFJS = new URL('../webjars/pdfjs-dist/', new URL(`${document.querySelector('base').getAttribute('app-root')}/`, location.href)).href;

/** A page may claim to be as large as a house: no more points than this are drawn, some 64 MB. */
const MOST_POINTS = 16_000_000;

/** A picture inside a page that has more points than this is left out. */
const MOST_POINTS_OF_A_PICTURE = 60_000_000;

let library;

function pdfjs() {
    library ??= import(`${PDFJS}legacy/build/pdf.min.mjs`).then(loaded => {
        loaded.GlobalWorkerOptions.workerSrc = `${PDFJS}legacy/build/pdf.worker.min.mjs`;
        return loaded;
    });
    return library;
}

/**
 * @param {Blob} blob the file
 * @param {Element} area where it is drawn
 * @returns {Promise<{pages: number, draw: function(number, number): Promise, close: function()}>} how many pages there are,
 *     what draws one, counted from 0, at a zoom (1 = as wide as there is room), and what ends it
 * @throws {Error} with a `sentence` for the person, where there is one
 */
export async function openPdf(blob, area) {
    const { getDocument, TextLayer } = await pdfjs();
    const loading = getDocument({
        data: new Uint8Array(await blob.arrayBuffer()),
        isEvalSupported: false,
        enableXfa: false,
        maxImageSize: MOST_POINTS_OF_A_PICTURE,
        cMapUrl: `${PDFJS}cmaps/`,
        standardFontDataUrl: `${PDFJS}standard_fonts/`,
        wasmUrl: `${PDFJS}wasm/`,
        iccUrl: `${PDFJS}iccs/`
    });
    let running;
    let document;
    try {
        document = await loading.promise;
    } catch (failure) {
        loading.destroy();
        throw Object.assign(failure, { sentence: t(failure.name === 'PasswordException' ? 'preview.locked' : 'preview.unreadable') });
    }

    async function draw(index, zoom) {
        running?.cancel();
        const page = await document.getPage(index + 1);
        const natural = page.getViewport({ scale: 1 });
        const scale = zoom * area.clientWidth / natural.width;
        const sharpness = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_POINTS / (natural.width * natural.height)) / scale);
        const shown = page.getViewport({ scale });
        const drawn = page.getViewport({ scale: scale * sharpness });
        const canvas = el('canvas', { width: Math.max(1, Math.floor(drawn.width)), height: Math.max(1, Math.floor(drawn.height)), 'aria-hidden': 'true' });
        const text = el('div', { class: 'dalel-preview-text' });
        const sheet = el('div', { class: 'dalel-preview-page' }, canvas, text);
        sheet.style.width = `${Math.floor(shown.width)}px`;
        sheet.style.setProperty('--total-scale-factor', scale);
        fill(area, sheet);
        running = page.render({ canvas, viewport: drawn });
        try {
            await running.promise;
            await new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport: shown }).render();
        } catch (failure) {
            if (failure.name !== 'RenderingCancelledException') {
                throw failure;
            }
        }
    }

    return { pages: document.numPages, draw, close: () => loading.destroy() };
}
