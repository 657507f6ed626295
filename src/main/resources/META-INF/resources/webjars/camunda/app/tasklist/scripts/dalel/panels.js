/*
 * What stands around a table: each panel is its own, and is told what happens to the table.
 *
 * A panel is made by a function of the table's context, and is an object with
 *   place   where it stands: 'above' the table, among the 'tools' over it, or 'below' it
 *   node    what it shows
 *   changed told that something was typed; saved: that the draft is saved, and what the server answered; leave: that the
 *           table goes; as far as it wants to know
 * or nothing where the panel is of no use.
 */
export class Panels {

    #panels;

    /** @param {Array<function(object): object>} makers of the panels, in the order in which they stand */
    constructor(makers, context) {
        this.#panels = makers.map(make => make(context)).filter(Boolean);
    }

    at(place) {
        return this.#panels.filter(panel => panel.place === place).map(panel => panel.node);
    }

    changed() {
        this.#panels.forEach(panel => panel.changed?.());
    }

    saved(answer) {
        this.#panels.forEach(panel => panel.saved?.(answer));
    }

    leave() {
        this.#panels.forEach(panel => panel.leave?.());
    }
}
