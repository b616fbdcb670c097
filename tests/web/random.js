// Random choices that a seed repeats.
export class Random {
    constructor(seed) {
        this.state = seed >>> 0 || 1;
    }

    below(most) {
        this.state ^= this.state << 13;
        this.state ^= this.state >>> 17;
        this.state ^= this.state << 5;
        return (this.state >>> 0) % most;
    }

    of(list) {
        return list[this.below(list.length)];
    }

    /** Letters, newlines, halves of emoji. */
    text(most) {
        return Array.from({length: this.below(most + 1)}, () => this.of(["a", "é", "😀", "\n", " ", "\ud83d", "b"])).join("");
    }
}
