// ajv's standalone code for a schema, on an instance: nanoseconds of CPU time, as a line of JSON.
//     node validator.mjs NODE_MODULES SCHEMA INSTANCE valid|invalid
// Once with JSON.parse(), as whoever has a text needs it, once on a value that was parsed already.
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

const [modules, schemaPath, instancePath, verdict] = process.argv.slice(2);
const require = createRequire(join(modules, 'package.json'));
const Ajv = require('ajv').default;
const standalone = require('ajv/dist/standalone').default;

const ajv = new Ajv({ code: { source: true, esm: false }, strict: false, validateFormats: false });
const schema = JSON.parse(readFileSync(schemaPath, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'ajv-'));
const made = join(folder, 'made.cjs');
writeFileSync(made, standalone(ajv, ajv.compile(schema)).replaceAll('require("ajv/', `require("${modules}/ajv/`));
const validate = require(made);
rmSync(folder, { recursive: true });
const text = readFileSync(instancePath, 'utf8');
const parsed = JSON.parse(text);
const expected = verdict === 'valid';

function sample(work, runs) {
    const begin = process.cpuUsage();
    for (let i = 0; i < runs; i++)
        if (work() !== expected) throw new Error('another verdict');
    const spent = process.cpuUsage(begin);
    return (spent.user + spent.system) * 1000 / runs;
}

function measure(work) {
    let runs = 1;
    while (sample(work, runs) * runs < 1e7) runs *= 2;
    const samples = Array.from({ length: 25 }, () => sample(work, runs)).sort((a, b) => a - b);
    return { ns: samples[12], least: samples[0], most: samples[24] };
}

console.log(JSON.stringify({
    version: require('ajv/package.json').version,
    text: measure(() => validate(JSON.parse(text))),
    parsed: measure(() => validate(parsed)),
}));
