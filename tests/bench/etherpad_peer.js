// What bench_etherpad measures, done by Etherpad's own library:
//
//     node etherpad_peer.js FOLDER INPUTS
//
// FOLDER has its Changeset.js and AttributePool.js as CommonJS modules.
'use strict';
const fs = require('fs');
const path = require('path');

const [folder, inputs] = process.argv.slice(2).map((name) => path.resolve(name));
const Changeset = require(path.join(folder, 'Changeset.js'));
const {default: AttributePool = require(path.join(folder, 'AttributePool.js'))} =
    require(path.join(folder, 'AttributePool.js'));

const ROUNDS = 25;
const SAMPLE_NS = 4e6;

const pool = new AttributePool();
for (let author = 0; author < 8; author++) pool.putAttrib(['author', `g.${author}`]);

// What to do, and what must come out.
const kinds = {
  check: (a) => [() => Changeset.checkRep(a), a],
  compose: (a, b, made) => [() => Changeset.compose(a, b, pool), made],
  follow: (a, b, made) => [() => Changeset.follow(a, b, false, pool), made],
  apply: (text, attribs, changeset, after, attribsAfter) => [
    () => Changeset.applyToAText(changeset, {text, attribs}, pool),
    {text: after, attribs: attribsAfter},
  ],
};

const cpuNs = () => {
  const {user, system} = process.cpuUsage();
  return (user + system) * 1e3;
};

const sample = (run, runs) => {
  const began = cpuNs();
  for (let i = 0; i < runs; i++) run();
  return (cpuNs() - began) / runs;
};

const measure = (run) => {
  let runs = 1;
  while (sample(run, runs) * runs < SAMPLE_NS) runs *= 2;
  const ns = Array.from({length: ROUNDS}, () => sample(run, runs)).sort((a, b) => a - b);
  return {ns: ns[Math.floor(ROUNDS / 2)], least: ns[0], most: ns[ROUNDS - 1]};
};

for (const line of fs.readFileSync(inputs, 'utf8').trim().split('\n')) {
  const [kind, name, ...texts] = JSON.parse(line);
  const [run, expected] = kinds[kind](...texts);
  if (JSON.stringify(run()) !== JSON.stringify(expected)) throw new Error(`${name}: another result`);
  console.log(JSON.stringify({case: name, who: 'etherpad', ...measure(run)}));
}
