/*
 * Reads what is chosen in the form around a control. The form library keeps values to itself, so the order of the
 * options, which is that of the .form file, stands for them.
 */

const FORM = '.fjs-form';

const OPTIONS = '.fjs-form-field-radio input[type=radio]';

/** Which of these options is chosen in the form's only group of radio buttons; undefined if none is. */
export function chosenOption(host, options) {
    const radios = [...(host.closest(FORM)?.querySelectorAll(OPTIONS) || [])];
    return options[radios.findIndex(radio => radio.checked)];
}

/** Tells whenever another option is chosen in the form around the element, until the signal ends it. */
export function onOptionChosen(host, listener, signal) {
    document.addEventListener('change', event => {
        if (event.target.matches(OPTIONS) && event.target.closest(FORM)?.contains(host)) {
            listener();
        }
    }, { signal });
}
