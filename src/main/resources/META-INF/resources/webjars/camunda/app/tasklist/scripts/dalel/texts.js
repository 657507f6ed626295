/*
 * Sentences and words of the controls and pages in the language of whoever reads them.
 */
import { DEFAULT_LANGUAGE, language } from './language.js';
import ru from './ru.js';

/** Russian stands in where another language has no text. */
const TEXTS = { [DEFAULT_LANGUAGE]: ru };
if (language !== DEFAULT_LANGUAGE) {
    TEXTS[language] = { ...(await import(`./${language}.js`)).default };
}

/** Adds the sentences of a page that has its own, by language. */
export function learn(texts) {
    Object.entries(texts).filter(([each]) => each in TEXTS).forEach(([each, more]) => Object.assign(TEXTS[each], more));
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
