// @ts-check
/** Pools of attributes (etherpad.md 7.1): they number pairs of strings. */

/** @typedef {import("../../generated/etherpad").Attribute} Attribute */
/** @typedef {import("../../generated/etherpad").AttributePool} WirePool */

export class Pool {
    constructor() {
        /** @type {Attribute[]} */
        this.attributes = [];
        /** @type {Map<string, number>} */
        this.numbers = new Map();
    }

    /** @param {WirePool} wire  what a server sent: a hole in it is an error */
    static fromWire(wire) {
        const pool = new Pool();
        for (let num = 0; num < wire.nextNum; num++) {
            const attribute = wire.numToAttrib[num];
            if (!attribute) throw new RangeError(`the pool has no attribute ${num}`);
            pool.attributes.push(attribute);
            pool.numbers.set(attribute.join(","), num);
        }
        return pool;
    }

    /** @returns {WirePool} */
    toWire() {
        return {numToAttrib: Object.fromEntries(this.attributes.entries()), nextNum: this.attributes.length};
    }

    /** Two pairs are the same when their joined text is.
     *  @param {Attribute} attribute
     *  @returns {number} its number, a new one if there was none */
    add(attribute) {
        const joined = attribute.join(",");
        let num = this.numbers.get(joined);
        if (num === undefined) {
            num = this.attributes.length;
            this.attributes.push(attribute);
            this.numbers.set(joined, num);
        }
        return num;
    }

    /** @param {number} num */
    at(num) {
        const attribute = this.attributes[num];
        if (!attribute) throw new RangeError(`the pool has no attribute ${num}`);
        return attribute;
    }

    /** @param {string} attribs  such as `*0*1a`
     *  @returns {Attribute[]} */
    list(attribs) {
        return numbersOf(attribs).map(num => this.at(num));
    }

    /** @param {Iterable<Attribute>} attributes
     *  @returns {string} sorted by key, in UTF-16 order; pairs get their numbers in the order given */
    pack(attributes) {
        const numbered = Array.from(attributes, attribute => ({key: attribute[0], num: this.add(attribute)}));
        numbered.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
        return numbered.map(({num}) => "*" + num.toString(36)).join("");
    }

    /** @param {string} set  attributes that a change gave
     *  @param {string} had  those that were there before
     *  @returns {string} what takes the change back: old values, empty ones where there was none */
    backFrom(set, had) {
        const old = new Map(this.list(had));
        /** @type {Attribute[]} */
        const back = [];
        for (const [key, value] of this.list(set)) {
            const before = old.get(key) ?? "";
            if (before !== value) back.push([key, before]);
        }
        return this.pack(back);
    }
}

/** @param {string} attribs */
export function numbersOf(attribs) {
    return attribs === "" ? [] : attribs.slice(1).split("*").map(num => parseInt(num, 36));
}
