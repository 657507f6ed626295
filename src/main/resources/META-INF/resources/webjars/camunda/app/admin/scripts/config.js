/* Settings of the administration of people and groups. Replaces the file of the same name that comes with Camunda. */
import { CSRF_COOKIE } from '../../tasklist/scripts/dalel/cookies.js';
import { locales } from '../../tasklist/scripts/dalel/language.js';
import { t } from '../../tasklist/scripts/dalel/texts.js';

export default {
    app: {
        name: t('app.admin'),
        vendor: 'Дәлел'
    },

    locales,

    customScripts: ['../tasklist/scripts/dalel/language-switch.js', '../tasklist/scripts/dalel/spoken-names.js',
        '../tasklist/scripts/dalel/sign-in-watch.js'],

    csrfCookieName: CSRF_COOKIE,

    disableWelcomeMessage: true
};
