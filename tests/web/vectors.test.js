// Easysync against recorded results (vectors/easysync/README.md); skipped where they are not.
import assert from "node:assert/strict";
import {existsSync, readFileSync} from "node:fs";
import {test} from "node:test";

import {checkRep, splice} from "../../client/web/changeset.js";
import {apply, applyToText, compose, follow, inverse, move, prepareForWire} from "../../client/web/easysync.js";
import {AttributedLines} from "../../client/web/lines.js";
import {Pool} from "../../client/web/pool.js";

const folder = process.env.WIREFORM_VECTORS ? `${process.env.WIREFORM_VECTORS}/easysync` : "";
const skip = existsSync(folder) ? false : "not found";

function lines(name) {
    return readFileSync(`${folder}/${name}`, "utf8").trimEnd().split("\n").map(line => JSON.parse(line));
}

function isFine(what) {
    try {
        what();
        return true;
    } catch (error) {
        if (error.constructor.name !== "BadChangeset") throw error;
        return false;
    }
}

test("recorded results", {skip}, () => {
    for (const {text, attribs, cs1, cs2, cs3, ...expected} of lines("easysync_vectors.jsonl")) {
        const pool = Pool.fromWire(expected.pool);
        const base = {text, attribs};
        const where = `vector ${expected.id}`;
        const apply1 = apply(cs1, base, pool);

        assert.deepEqual(apply1, expected.apply1, where);
        assert.deepEqual(apply(cs3, apply1, pool), expected.apply13, where);
        assert.equal(compose(cs1, cs3, pool), expected.compose13, where);
        assert.equal(follow(cs1, cs2, false, pool), expected.follow12, where);
        assert.equal(follow(cs2, cs1, true, pool), expected.follow21, where);
        assert.equal(compose(cs1, expected.follow12, pool), expected.merge, where);
        assert.equal(compose(cs2, expected.follow21, pool), expected.merge, where);
        assert.deepEqual(apply(expected.merge, base, pool), expected.merged, where);
        assert.equal(inverse(cs1, base, pool), expected.inverse1, where);
        assert.deepEqual(pool.toWire(), expected.pool_after, where);
        assert.deepEqual(apply(expected.inverse1, apply1, pool), base, where);
        assert.deepEqual(prepareForWire(cs1, pool), expected.wire1, where);
        for (const each of [cs1, cs2, cs3, ...["compose13", "follow12", "follow21", "merge", "inverse1"].map(k => expected[k])])
            checkRep(each);
    }
});

test("recorded results, by lines", {skip}, () => {
    for (const {id, text, attribs, cs1, cs3, apply13, inverse1, pool_after, ...expected} of lines("easysync_vectors.jsonl")) {
        const pool = Pool.fromWire(expected.pool);
        const held = new AttributedLines(text, attribs);
        const elsewhere = [...held.lines];
        const follow = changeset => {
            for (const {at, removed, inserted} of held.apply(changeset, pool))
                elsewhere.splice(at, removed, ...Array(inserted).fill(null));
            elsewhere.forEach((line, at) => assert.deepEqual(line ?? held.lines[at], held.lines[at], `vector ${id}`));
            assert.equal(elsewhere.length, held.lines.length);
        };

        assert.equal(held.inverse(cs1, pool), inverse1, `vector ${id}`);
        assert.deepEqual(pool.toWire(), pool_after);
        follow(cs1);
        follow(cs3);
        assert.deepEqual(held.lines, new AttributedLines(apply13.text, apply13.attribs).lines, `vector ${id}`);
        assert.equal(held.text, apply13.text);
        assert.equal(held.length, apply13.text.length);
    }
});

test("invalid changesets", {skip}, () => {
    let accepted = 0;
    for (const {text, cs, ...verdict} of lines("easysync_invalid_vectors.jsonl")) {
        const isCanonical = isFine(() => checkRep(cs));
        assert.equal(isCanonical, verdict.modern_checkRep === "ok", cs);
        const all = isCanonical && isFine(() => applyToText(cs, text));
        accepted += all && verdict.classic_checkRep === "ok" && verdict.classic_applyToText === "ok";
        assert.equal(all, verdict.modern_checkRep === "ok" && verdict.modern_applyToText === "ok", cs);
    }
    assert.equal(accepted, 51);
});

test("sessions of a server", {skip}, () => {
    for (const session of lines("easysync_server_sessions.jsonl")) {
        const pool = new Pool();
        let pad = {text: "\n", attribs: "|1+1"};
        const revisions = [];
        const adopt = (changeset, author) => {
            pad = apply(changeset, pad, pool);
            pool.add(["author", author]);
            revisions.push(changeset);
        };

        adopt(session.rev0, "");
        for (const {author, baseRev, changeset, apool, expect} of session.submissions) {
            const adopted = move(changeset, Pool.fromWire(apool), pool);
            assert.equal(adopted, expect.adopted);
            const rebased = revisions.slice(baseRev + 1).reduce((moved, past) => follow(past, moved, false, pool), adopted);
            assert.equal(rebased, expect.rebased);
            adopt(rebased, author);
            const isEnded = pad.text === "\n" || pad.text.endsWith("\n\n");
            const correction = isEnded ? null : splice(pad.text, pad.text.length - 1, 0, "\n");
            assert.equal(correction, expect.correction);
            if (correction) adopt(correction, "");
            assert.equal(pad.text, expect.text);
        }
        assert.deepEqual({head: revisions.length - 1, ...pad, pool: pool.toWire()}, session.final);
    }
});
