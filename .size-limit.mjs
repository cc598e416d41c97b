// Limits on what a reporter's browser fetches, from the files as they are sent (Brotli). The same budget is
// measured over the wire by `npm run bench -- page`; this one is quick, and fails the build that breaks it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const site = 'packages/reporter/dist';
const page = 'report/index.html';
// Arabic takes the most bytes.
const exercise = 'ar/practice/telling-apart/index.html';
// The programme's own three files. With what they weigh and with headers these limits make 60 and 160 kB on the wire.
const programmeFiles = 3;

/** What only those scripts say: of other pages, and of what is done only if somebody chooses it. */
const APART = [
  'as attachReturnPage',
  'as composeMessage',
  'as attachOfflinePage',
  'as loadWorldMap',
  '/api/v1/transparency.json',
  'bellbuoy-demands',
  'months-all',
  'conversation.writeTitle',
  'certificate-place',
  'commendation-name',
  '/mailbox/claim-state',
  'voucher-file',
];

const markup = read(page);
const atOnce = loadedBy(page);
const requests = 1 + atOnce.length + programmeFiles;
// What the page fetches once its first question is there.
const later = [...markup.matchAll(/data-(?:policy|pages|look)="\/([^"]+)"/g)].map(([, file]) => file);
if (requests > 8) throw new Error(`the report form takes ${requests} requests; 8 are allowed`);

export default [
  limit('report form', [page, ...atOnce], 42_000),
  limit('whole report', [page, ...reachable(atOnce), ...later], 124_000),
  limit('exercise', [exercise, ...loadedBy(exercise)], 50_000),
];

/** What a page fetches at once. */
function loadedBy(file) {
  const named =
    /<(?:link rel="(?:icon|stylesheet|modulepreload)"|script type="module")[^>]*(?:href|src)="\/([^"]+)"/g;
  return [...read(file).matchAll(named)].map(([, address]) => address);
}

function limit(name, files, bytes) {
  return {
    name,
    path: files.map((file) => `${site}/${file}.br`),
    limit: `${bytes} B`,
    brotli: false,
    gzip: false,
  };
}

/** With what is loaded later: sealing, and the English words. Other languages' words are never needed as well. */
function reachable(files) {
  const found = new Set(files);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    for (const [, part] of read(file).matchAll(/["']\.\/(part-[^"']+\.js)["']/g)) {
      const other = `assets/${part}`;
      if (isWordList(other) && !read(other).includes('ability')) continue;
      if (isApart(other)) continue;
      found.add(other);
    }
  }
  return [...found];
}

/** Pages of figures, of demands, of the guardians and of what is offered afterwards have scripts that nobody loads on the way to a report. */
function isApart(file) {
  const text = read(file);
  return APART.some((mark) => text.includes(mark));
}

function isWordList(file) {
  return read(file).split('\n').length > 2000;
}

function read(file) {
  return readFileSync(join(import.meta.dirname, site, file), 'utf8');
}
