/* Settings of the task list. Replaces the file of the same name that comes with Camunda. */
import { CSRF_COOKIE } from './dalel/cookies.js';
import { dateFormat, locales } from './dalel/language.js';
import { t } from './dalel/texts.js';

export default {
    app: {
        name: t('app.tasklist'),
        vendor: 'Дәлел'
    },

    locales,

    dateFormat,

    customScripts: ['scripts/dalel/mount.js', 'scripts/dalel/work-menu.js', 'scripts/dalel/one-column.js',
        'scripts/dalel/language-switch.js', 'scripts/dalel/spoken-names.js', 'scripts/dalel/told-deadline.js', 'scripts/dalel/sign-in-watch.js'],

    csrfCookieName: CSRF_COOKIE,

    disableWelcomeMessage: true,

    shortcuts: {
        claimTask: { key: 'ctrl+alt+c', description: t('app.shortcut.claim') },
        focusFilter: { key: 'ctrl+shift+f', description: t('app.shortcut.filter') },
        focusList: { key: 'ctrl+alt+l', description: t('app.shortcut.list') },
        focusForm: { key: 'ctrl+alt+f', description: t('app.shortcut.form') },
        startProcess: { key: 'ctrl+alt+p', description: t('app.shortcut.start') }
    }
};
