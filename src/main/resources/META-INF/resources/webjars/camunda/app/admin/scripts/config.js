/* Settings of the administration of people and groups. Replaces the file of the same name that comes with Camunda. */
export default {
    app: {
        name: 'Администрирование',
        vendor: 'Дәлел'
    },

    locales: {
        availableLocales: ['ru'],
        fallbackLocale: 'ru'
    },

    disableWelcomeMessage: true
};
