/*
 * What is worth asking about in a quarter, with the numbers behind it.
 */
import { get } from '../api.js';
import { el } from '../dom.js';
import { t } from '../texts.js';
import { saveLink, table, text } from './parts.js';

export async function questions({ quarter }) {
    const found = await get(`insight/quarters/${quarter}/questions`);
    const kinds = [...new Set(found.map(each => each.kind))];
    return {
        node: el('div', {},
            el('p', { class: 'dalel-hint' }, t('insight.questionsHint')),
            found.length === 0 && el('p', {}, t('insight.noQuestions')),
            kinds.map(kind => el('section', { 'aria-label': t(`insight.question.${kind}`) },
                el('h2', {}, t(`insight.question.${kind}`)),
                table(t(`insight.question.${kind}`), [text('question'), text('numbers'), text('threshold')],
                    found.filter(each => each.kind === kind).map(each => el('tr', {},
                        el('th', { scope: 'row' }, each.question),
                        el('td', {}, each.numbers),
                        el('td', { class: 'dalel-quiet' }, each.threshold)))))),
            saveLink(`insight/quarters/${quarter}/questions/file`))
    };
}
