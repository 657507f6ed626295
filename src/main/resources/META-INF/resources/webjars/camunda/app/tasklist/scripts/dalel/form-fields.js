/*
 * Reads what is chosen in the form around a control. The form library keeps values to itself, so the order of the
 * options, which is that of the .form file, stands for them.
 */

const FORM = '.fjs-form';

/** Which of these options is chosen in the form's only group of radio buttons; undefined if none is. */
export function chosenOption(host, options) {
    const radios = [...(host.closest(FORM)?.querySelectorAll('.fjs-form-field-radio input[type=radio]') || [])];
    return options[radios.findIndex(radio => radio.checked)];
}
