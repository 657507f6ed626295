/* Settings of Cockpit. Replaces the file of the same name that comes with Camunda. */
import { CSRF_COOKIE } from '../../tasklist/scripts/dalel/cookies.js';
import { dateFormat, locales } from '../../tasklist/scripts/dalel/language.js';
import { t } from '../../tasklist/scripts/dalel/texts.js';

export default {
    app: {
        name: t('app.cockpit'),
        vendor: 'Дәлел'
    },

    // Labels of parts that only the paid edition has are left in English: nobody sees them.
    locales,

    dateFormat,

    customScripts: ['scripts/dalel/plugin.js', '../tasklist/scripts/dalel/language-switch.js', '../tasklist/scripts/dalel/spoken-names.js',
        '../tasklist/scripts/dalel/sign-in-watch.js'],

    csrfCookieName: CSRF_COOKIE,

    disableWelcomeMessage: true
};
