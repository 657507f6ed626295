/*
 * Sentences and words of the controls and pages in the language of the task list.
 */
import ru from './ru.js';

const DEFAULT_LANGUAGE = 'ru';
const TEXTS = { ru };

const preferred = (navigator.languages?.[0] || navigator.language || '').split('-')[0].toLowerCase();

/** Language of everything the controls say. */
export const language = preferred in TEXTS ? preferred : DEFAULT_LANGUAGE;

/** Adds the sentences of a page that has its own, by language. */
export function learn(texts) {
    Object.entries(texts).forEach(([each, more]) => Object.assign(TEXTS[each], more));
}

const plurals = new Intl.PluralRules(language);

/**
 * The text of a key with its {placeholders} filled in. A text with several forms is chosen by the value `count`.
 */
export function t(key, values = {}) {
    const found = TEXTS[language][key] ?? TEXTS[DEFAULT_LANGUAGE][key];
    if (found === undefined) {
        console.error(`no text for ${key}`);
        return key;
    }
    const text = typeof found === 'string' ? found : found[plurals.select(values.count)] ?? found.other;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** The text of a key, or the fallback where there is no such key. */
export function textOr(key, fallback) {
    return key in TEXTS[DEFAULT_LANGUAGE] ? t(key) : fallback;
}
