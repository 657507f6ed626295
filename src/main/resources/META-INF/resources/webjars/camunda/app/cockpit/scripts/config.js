/* Settings of Cockpit. Replaces the file of the same name that comes with Camunda. */
export default {
    app: {
        name: 'Контроль процессов',
        vendor: 'Дәлел'
    },

    // Labels of parts that only the paid edition has are left in English: nobody sees them.
    locales: {
        availableLocales: ['ru'],
        fallbackLocale: 'ru'
    },

    dateFormat: {
        normal: 'DD.MM.YYYY HH:mm',
        long: 'DD.MM.YYYY HH:mm',
        short: 'DD.MM.YYYY'
    },

    customScripts: ['scripts/dalel/plugin.js'],

    disableWelcomeMessage: true
};
