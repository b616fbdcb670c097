// @ts-check
/** Who is here and who wrote what: names and colours.  Whatever comes from others is set as text. */

/** @typedef {import("./session.js").UserInfo} UserInfo */
/** @typedef {{name: string | null, colorId: number, isHere: boolean}} Person */

/** Who reconnects goes and comes; within this time nobody shall notice. */
const BLINK_MS = 2000;
const NO_COLOR = -1;

/** @param {string} id
 *  @returns {any} the element, whose kind the page's HTML says */
export function byId(id) {
    return document.getElementById(id);
}

/** @template {keyof HTMLElementTagNameMap} T
 *  @param {T} tag
 *  @param {Partial<HTMLElementTagNameMap[T]>} properties
 *  @param {(Node | string)[]} children
 *  @returns {HTMLElementTagNameMap[T]} */
export function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
}

export class People {
    /** @param {string[]} palette
     *  @param {UserInfo} self
     *  @param {(change: Partial<UserInfo>) => void} selfChanged */
    constructor(palette, self, selfChanged) {
        this.palette = palette;
        this.self = self;
        /** @type {Map<string, Person>} */
        this.all = new Map();
        /** @type {Map<string, ReturnType<typeof setTimeout>>} */
        this.leaving = new Map();
        this.know(self.userId, self, true);
        this.#offerSelf(selfChanged);
    }

    /** @param {string} userId
     *  @param {import("../../generated/etherpad").Author} about
     *  @param {boolean} isHere */
    know(userId, {name = null, colorId = NO_COLOR}, isHere = false) {
        const before = this.all.get(userId);
        clearTimeout(this.leaving.get(userId));
        this.all.set(userId, {name, colorId, isHere: isHere || before?.isHere === true});
        this.#paint(userId);
    }

    /** @param {string} userId */
    leave(userId) {
        clearTimeout(this.leaving.get(userId));
        this.leaving.set(userId, setTimeout(() => {
            const person = this.all.get(userId);
            if (person) person.isHere = false;
            this.#paint(userId);
        }, BLINK_MS));
    }

    /** @param {string} userId */
    nameOf(userId) {
        return this.all.get(userId)?.name || "unnamed";
    }

    /** @param {string} userId
     *  @returns {string} CSS, which stays right when the colour changes */
    colorOf(userId) {
        return `var(${colorName(userId)}, var(--edge))`;
    }

    /** @returns {number} how many others there are */
    get othersCount() {
        return [...this.all].filter(([userId, {isHere}]) => isHere && userId !== this.self.userId).length;
    }

    /** @param {string} userId */
    #paint(userId) {
        const {colorId, isHere} = /** @type {Person} */ (this.all.get(userId));
        const color = this.palette[colorId] ?? "#dddddd";
        const shown = isHere ? color : `color-mix(in srgb, ${color} 55%, var(--sheet))`;
        document.documentElement.style.setProperty(colorName(userId), shown);
        this.#list();
    }

    #list() {
        const others = [...this.all].filter(([userId, {isHere}]) => isHere && userId !== this.self.userId);
        others.sort(([, a], [, b]) => (a.name ?? "\uffff").localeCompare(b.name ?? "\uffff"));
        byId("people").replaceChildren(...others.map(([userId, {name}]) => {
            const dot = make("span", {className: "dot"});
            dot.style.setProperty("--by", this.colorOf(userId));
            return make("li", {className: name ? "" : "unnamed"}, dot, name || "unnamed");
        }));
        byId("people-title").textContent = others.length === 0 ? "Only you are here" : `People: you and ${others.length} more`;
    }

    /** @param {(change: Partial<UserInfo>) => void} changed */
    #offerSelf(changed) {
        const name = byId("self-name");
        const swatches = /** @type {HTMLDetailsElement} */ (document.querySelector(".swatches"));
        const dot = /** @type {HTMLElement} */ (swatches.querySelector(".dot"));
        const tell = (/** @type {Partial<UserInfo>} */ change) => {
            Object.assign(this.self, change);
            this.know(this.self.userId, this.self, true);
            changed(change);
        };

        name.value = this.self.name ?? "";
        dot.style.setProperty("--by", this.colorOf(this.self.userId));
        name.addEventListener("change", () => tell({name: name.value.trim() || null}));
        byId("self").addEventListener("submit", (/** @type {Event} */ event) => {
            event.preventDefault();
            name.blur();
        });
        byId("palette").append(...this.palette.map((color, colorId) => {
            const swatch = make("input", {type: "radio", name: "color", checked: colorId === this.self.colorId});
            swatch.style.setProperty("--by", color);
            swatch.setAttribute("aria-label", `Colour ${colorId + 1}`);
            swatch.addEventListener("change", () => tell({colorId}));
            return swatch;
        }));
        closeOnLeave(swatches);
    }
}

/** A user's id as the name of a property of CSS.
 *  @param {string} userId */
function colorName(userId) {
    return "--by-" + userId.replace(/[^0-9a-z]/gi, char => `-${char.charCodeAt(0)}-`);
}

/** Closes a `details` that hangs over the page when somebody goes on elsewhere, or on Escape.
 *  @param {HTMLDetailsElement} details */
export function closeOnLeave(details) {
    document.addEventListener("pointerdown", event => {
        if (!details.contains(/** @type {Node} */ (event.target))) details.open = false;
    });
    details.addEventListener("keydown", event => {
        if (event.key !== "Escape") return;
        details.open = false;
        details.querySelector("summary")?.focus();
    });
}
