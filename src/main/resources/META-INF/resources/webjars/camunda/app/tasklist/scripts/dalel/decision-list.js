/*
 * Items to decide on one below the other, a page of them at a time, walked through with the keyboard.
 */
import { announcer } from './announce.js';
import { DecisionCard } from './decision-card.js';
import { el, fill } from './dom.js';
import { itemTitle } from './item-view.js';
import { pager } from './pager.js';
import { rowFilter } from './row-filter.js';
import { t } from './texts.js';
import { KEYS } from './verdict-form.js';

/** Items of a page: what a browser draws at once without being felt, see docs/decisions/0009. */
const PAGE = 50;

/** Fewer items are looked over without filters. */
const FEW = 12;

const COUNT_AFTER_MS = 400;

export class DecisionList {

    #decisions;
    #names;
    #options;
    #titles = new Map();
    #numbers;
    #listed = [];
    #page = 0;
    #cards = new Map();
    #filter;
    #pagers;
    #feed = el('div', { class: 'dalel-decisions', role: 'feed', 'aria-label': t('decide.list') });
    #reader = announcer();
    #timer;

    /** The item a person was at last; undefined before that. */
    current;

    /**
     * @param {Decisions} decisions to take
     * @param {object} names what categories and units are called, see item-view.js
     * @param {object} options
     * @param {function(object): Array<string>} options.outcomesOf which decisions an item can get
     * @param {Array} options.reasons of a refusal, see VerdictForm
     * @param {string} options.clause it usually rests on
     * @param {object} [options.kinds] which items each filter shows, see row-filter.js; all of them and the undecided if left out
     * @param {function(object): Array} options.contentOf what is shown of an item
     * @param {function(object)} [options.onCurrent] told which item a person has come to
     * @param {function(string, object): boolean} [options.onKey] told of keys that the list does not know, and the item; whether
     *     it did something
     */
    constructor(decisions, names, { kinds = {}, contentOf, onCurrent = () => {}, onKey = () => false, ...form }) {
        this.#decisions = decisions;
        this.#names = names;
        this.#options = { contentOf, onCurrent, onKey, form };
        this.#numbers = new Map(decisions.items.map((item, index) => [item, index + 1]));
        this.#filter = rowFilter({ all: () => true, undecided: item => !decisions.outcomeOf(item), ...kinds },
            item => this.#textOf(item), () => this.#list(0));
        this.#filter.node.hidden = decisions.items.length < FEW;
        this.#pagers = [0, 1].map(() => pager(PAGE, page => this.#turnTo(page)));
        this.node = el('div', {}, this.#filter.node, this.#pagers[0].node, this.#feed, this.#pagers[1].node, this.#reader.node);
        this.#feed.addEventListener('keydown', event => this.#onKey(event));
        this.#feed.addEventListener('focusin', event => this.#onFocus(event));
        decisions.addEventListener('item', ({ detail }) => this.#cards.get(detail)?.refresh());
        decisions.addEventListener('changed', () => this.#countSoon());
        this.#list(0);
    }

    /** What an item stands for, in one line. */
    titleOf(item) {
        if (!this.#titles.has(item)) {
            this.#titles.set(item, itemTitle(item, this.#names));
        }
        return this.#titles.get(item);
    }

    /** Tells people who cannot see the page. */
    say(sentence) {
        this.#reader.say(sentence);
    }

    /** Leads to an item, wherever it stands. */
    show(item) {
        this.#bring(item);
        this.#cards.get(item).node.focus();
    }

    /** Leads back to where a person was last. */
    focusCurrent() {
        this.#cards.get(this.current)?.node.focus({ preventScroll: true });
    }

    /** Leads to what is wrong in the first faulty decision. */
    showFault() {
        const [first] = this.#decisions.faulty;
        if (first) {
            this.#bring(first);
            this.#cards.get(first).form.focus();
        }
    }

    /**
     * Leads to the next item on which nothing is decided, after the last one to the first.
     *
     * @param {object} [from] the item to begin behind
     */
    showUndecided(from) {
        const { undecided } = this.#decisions;
        const place = this.#numbers.get(from) ?? 0;
        const next = undecided.find(item => this.#numbers.get(item) > place) ?? undecided[0];
        if (next) {
            this.show(next);
        } else {
            this.say(t('decide.allDecided'));
        }
    }

    /** Chooses anew which items are shown, and shows a page of them. */
    #list(page) {
        this.#listed = this.#filter.choose(this.#decisions.items);
        this.#draw(Math.max(0, Math.min(page, Math.ceil(this.#listed.length / PAGE) - 1)));
        this.#count();
    }

    #draw(page) {
        this.#page = page;
        this.#cards = new Map(this.#listed.slice(page * PAGE, (page + 1) * PAGE).map(item => [item, this.#card(item)]));
        fill(this.#feed, this.#listed.length === 0 ? el('p', {}, t('decide.noneListed')) : [...this.#cards.values()].map(card => card.node));
        this.#pagers.forEach(each => each.show(page, this.#listed.length));
    }

    #card(item) {
        const { contentOf, form: { outcomesOf, ...form } } = this.#options;
        return new DecisionCard(item, this.#decisions, {
            title: this.titleOf(item), number: this.#numbers.get(item), content: contentOf(item), form: { ...form, outcomes: outcomesOf(item) }
        });
    }

    #turnTo(page) {
        this.#draw(page);
        this.node.scrollIntoView({ block: 'start' });
        this.#cards.values().next().value.node.focus();
    }

    /** Brings an item onto the page. */
    #bring(item) {
        if (!this.#listed.includes(item)) {
            this.#filter.reset();
            this.#list(0);
        }
        if (!this.#cards.has(item)) {
            this.#draw(Math.floor(this.#listed.indexOf(item) / PAGE));
        }
    }

    #itemAt(node) {
        return [...this.#cards].find(([, card]) => card.node.contains(node))?.[0];
    }

    #onFocus(event) {
        const item = this.#itemAt(event.target);
        this.#cards.forEach((card, each) => card.node.setAttribute('aria-current', String(each === item)));
        if (item) {
            this.current = item;
            this.#options.onCurrent(item);
        }
    }

    /** On a card keys walk and decide; inside a field they do what they always do, but two lead out of it. */
    #onKey(event) {
        const item = this.#itemAt(event.target);
        if (!item || event.altKey || event.metaKey) {
            return;
        }
        const { node } = this.#cards.get(item);
        if (event.target === node ? !event.ctrlKey && this.#run(event.key, item) : this.#leaveField(event, node, item)) {
            event.preventDefault();
        }
    }

    #leaveField({ key, ctrlKey }, node, item) {
        if (key === 'Escape') {
            node.focus();
        } else if (key === 'Enter' && ctrlKey) {
            this.showUndecided(item);
        } else {
            return false;
        }
        return true;
    }

    #run(key, item) {
        const outcome = KEYS[Number(key) - 1];
        if (outcome) {
            this.#decide(item, outcome);
            return true;
        }
        const place = this.#listed.indexOf(item);
        const step = {
            ArrowDown: () => this.#step(place + 1),
            ArrowUp: () => this.#step(place - 1),
            Home: () => this.#step(0),
            End: () => this.#step(this.#listed.length - 1),
            ' ': () => this.showUndecided(item)
        }[key];
        step?.();
        return Boolean(step) || this.#options.onKey(key, item);
    }

    #step(place) {
        if (this.#listed[place]) {
            this.show(this.#listed[place]);
        }
    }

    #decide(item, outcome) {
        const { form } = this.#cards.get(item);
        if (!form.offers(outcome)) {
            this.say(t('decide.notOffered', { outcome: t(`decide.${outcome}`) }));
            return;
        }
        form.choose(outcome);
        this.say(t('decide.said', { outcome: t(`decide.${outcome}`), left: t('verification.undecided', { count: this.#decisions.undecided.length }) }));
    }

    #countSoon() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#count(), COUNT_AFTER_MS);
    }

    #count() {
        if (!this.#filter.node.hidden) {
            this.#filter.count(this.#decisions.items);
        }
    }

    #textOf(item) {
        const links = (item.links || []).map(link => link.address);
        const files = (item.files || []).map(file => file.name);
        return [this.titleOf(item), item.documentNumber, item.comment, ...links, ...files].filter(Boolean).join(' ');
    }
}
