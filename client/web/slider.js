// @ts-check
/** The time slider: any version of a pad, reached from the present by changesets of one, ten, a
 *  hundred or a thousand revisions at once. */

import {move} from "./easysync.js";
import {Painter} from "./painter.js";
import {byId, make} from "./people.js";
import {Pool} from "./pool.js";

/** @typedef {{start: number, granularity: number, forwardsChangesets: string[], backwardsChangesets: string[],
 *             apool: import("./pool.js").WirePool}} Steps */
/** @typedef {import("../../generated/etherpad").SavedRevision} SavedRevision */

const STRIDES = [1000, 100, 10, 1];
const STEPS_AT_ONCE = 100;

/** One text that wanders through the revisions of a pad. */
class Past {
    /** @param {string} padId
     *  @param {import("./collab.js").Collab} collab
     *  @param {(userId: string) => string} colorOf
     *  @param {HTMLElement} layer */
    constructor(padId, collab, colorOf, layer) {
        this.padId = padId;
        this.rev = collab.rev;
        this.pool = Pool.fromWire(collab.pool.toWire());
        this.lines = collab.base.copy();
        layer.replaceChildren();
        this.painter = new Painter(layer, this.lines, this.pool, colorOf);
        /** @type {Map<string, Promise<Steps>>} */
        this.known = new Map();
    }

    /** One stride towards a revision.
     *  @param {number} target */
    async approach(target) {
        const isForward = target > this.rev;
        const distance = Math.abs(target - this.rev);
        for (const stride of STRIDES) {
            if (stride > distance || (this.rev + 1) % stride !== 0) continue;
            const from = isForward ? this.rev : this.rev - stride;
            const changeset = await this.#changeset(from, stride, isForward);
            if (changeset === null) continue;
            this.painter.paint(this.lines.apply(changeset, this.pool));
            this.rev = isForward ? this.rev + stride : from;
            return;
        }
        throw new Error(`there is no way from ${this.rev} to ${target}`);
    }

    /** Steps are numbered by the first revision that they make, so one from revision 9 is number 10.
     *  @param {number} from
     *  @param {number} stride
     *  @param {boolean} isForward
     *  @returns {Promise<string | null>} null: the server has none that long */
    async #changeset(from, stride, isForward) {
        const number = from + 1;
        const start = number - (number % (stride * STEPS_AT_ONCE));
        const {forwardsChangesets, backwardsChangesets, apool} = await this.#steps(start, stride);
        const changeset = (isForward ? forwardsChangesets : backwardsChangesets)[(number - start) / stride];
        return changeset === undefined ? null : move(changeset, Pool.fromWire(apool), this.pool);
    }

    /** @param {number} start
     *  @param {number} stride */
    #steps(start, stride) {
        const key = `s=${start}&g=${stride}`;
        let steps = this.known.get(key);
        if (!steps) {
            steps = fetch(`/ep/pad/changes/${this.padId}?${key}`).then(answer => answer.json());
            steps.catch(() => this.known.delete(key));
            this.known.set(key, steps);
        }
        return steps;
    }
}

export class Slider {
    /** @param {string} padId
     *  @param {import("./collab.js").Collab} collab
     *  @param {(userId: string) => string} colorOf
     *  @param {SavedRevision[]} saved */
    constructor(padId, collab, colorOf, saved) {
        this.padId = padId;
        this.collab = collab;
        this.colorOf = colorOf;
        this.saved = saved;
        /** @type {Past | null} */
        this.past = null;
        this.isWalking = false;
        this.range = byId("slider-range");
        this.range.addEventListener("input", () => this.#walk());
        byId("history").addEventListener("click", () => (this.past ? this.close() : this.open()));
        byId("slider-close").addEventListener("click", () => this.close());
    }

    open() {
        this.range.max = String(this.collab.rev);
        this.range.value = this.range.max;
        this.past = new Past(this.padId, this.collab, this.colorOf, byId("past"));
        this.#show(true);
        this.#tell();
        this.range.focus();
    }

    close() {
        this.past = null;
        this.#show(false);
        byId("text").focus();
    }

    /** @param {SavedRevision[]} saved  newest first */
    setSaved(saved) {
        this.saved = saved;
        if (this.past) this.#tell();
    }

    /** @param {boolean} isOpen */
    #show(isOpen) {
        byId("slider").hidden = !isOpen;
        byId("past").hidden = !isOpen;
        byId("page").hidden = isOpen;
        byId("history").setAttribute("aria-expanded", String(isOpen));
    }

    /** Goes on until the version is the one somebody wants, who may change his mind meanwhile. */
    async #walk() {
        this.#tell();
        if (this.isWalking) return;
        this.isWalking = true;
        try {
            while (this.past && this.past.rev !== this.range.valueAsNumber)
                await this.past.approach(this.range.valueAsNumber);
        } catch {
            byId("slider-what").textContent = "That version cannot be shown now.";
        }
        this.isWalking = false;
    }

    #tell() {
        const rev = this.range.valueAsNumber;
        byId("slider-what").textContent = `${rev} of ${this.range.max}`;
        byId("slider-saved").replaceChildren(...this.saved.map(({revNum, label, savedBy, timestamp}) => {
            const when = new Date(timestamp).toLocaleString([], {dateStyle: "short", timeStyle: "short"});
            const button = make("button", {type: "button", title: `Kept by ${savedBy || "unnamed"}, ${when}`}, label || `Version ${revNum}`);
            button.addEventListener("click", () => {
                this.range.value = String(revNum);
                this.#walk();
            });
            return button;
        }));
    }
}
