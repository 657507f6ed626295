/* Settings of the page with a person's applications and profile. Replaces the file of the same name that comes with Camunda. */
import { CSRF_COOKIE } from '../../tasklist/scripts/dalel/cookies.js';
import { locales } from '../../tasklist/scripts/dalel/language.js';
import { t } from '../../tasklist/scripts/dalel/texts.js';

export default {
    app: {
        name: t('app.welcome'),
        vendor: 'Дәлел'
    },

    locales,

    links: [
        { label: t('app.link.rating'), href: '/rating', description: t('app.link.rating.about') },
        { label: t('app.link.start'), href: '/', description: t('app.link.start.about') }
    ],

    customScripts: ['../tasklist/scripts/dalel/language-switch.js', '../tasklist/scripts/dalel/spoken-names.js',
        '../tasklist/scripts/dalel/sign-in-watch.js'],

    csrfCookieName: CSRF_COOKIE,

    disableWelcomeMessage: true
};
