// What the editor makes of a textarea's contents.
import assert from "node:assert/strict";
import {test} from "node:test";

import {cleaned, difference} from "../../client/web/editor.js";
import {Random} from "./random.js";

for (const [before, now, caret, expected] of [
    ["", "a", 1, [0, 0, "a"]],
    ["abc", "abXc", 3, [2, 0, "X"]],
    ["abc", "ac", 1, [1, 1, ""]],
    ["aaa", "aaaa", 2, [1, 0, "a"]],
    ["aaaa", "aaa", 1, [1, 1, ""]],
    ["one two", "one three", 9, [5, 2, "hree"]],
    ["abc", "", 0, [0, 3, ""]],
    ["😀", "😁", 2, [0, 2, "😁"]],
    ["😀", "", 0, [0, 2, ""]],
    ["a😀b", "a😁b", 3, [1, 2, "😁"]],
    ["😀😀", "😀😀😀", 4, [2, 0, "😀"]],
    ["x", "x", 0, null],
])
    test(`${JSON.stringify(before)} becomes ${JSON.stringify(now)}`, () => {
        const splice = difference(before, now, caret);
        assert.deepEqual(splice && [splice.start, splice.removed, splice.inserted], expected);
    });

test("any two texts", () => {
    const random = new Random(5);
    for (let count = 0; count < 20000; count++) {
        const before = random.text(6);
        const now = random.text(6);
        const splice = difference(before, now, random.below(now.length + 1));
        const {start, removed, inserted} = splice ?? {start: 0, removed: 0, inserted: ""};
        assert.equal(before.slice(0, start) + inserted + before.slice(start + removed), now);
    }
});

test("what is pasted is cleaned", () => {
    assert.equal(cleaned("a\r\nb\rc\td\u00a0e\n"), "a\nb\nc        d e\n");
});
