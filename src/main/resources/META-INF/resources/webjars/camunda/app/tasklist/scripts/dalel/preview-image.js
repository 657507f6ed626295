/*
 * Draws a picture. Decoded by the browser into a canvas: no address of it comes into being that could be opened.
 */
import { el, fill } from './dom.js';
import { t } from './texts.js';

/** @see preview-pdf.js */
export async function openImage(blob, area, name) {
    let picture;
    try {
        picture = await createImageBitmap(blob);
    } catch (failure) {
        throw Object.assign(failure, { sentence: t('preview.unreadable') });
    }
    const canvas = el('canvas', { role: 'img', 'aria-label': name, width: picture.width, height: picture.height });
    canvas.getContext('2d').drawImage(picture, 0, 0);
    fill(area, canvas);
    return {
        pages: 1,
        draw: async (page, zoom) => {
            const fitting = Math.min(1, area.clientWidth / picture.width);
            canvas.style.width = `${Math.floor(picture.width * fitting * zoom)}px`;
        },
        close: () => picture.close()
    };
}
