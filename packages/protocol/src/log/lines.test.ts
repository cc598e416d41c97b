import { expect, it } from 'vitest';
import {
  descriptorLine,
  formatLine,
  openedLine,
  parseLine,
  policyLine,
  purgeLine,
  withdrawnLine,
} from './lines.ts';

const hash = 'TFA8pndh5cSq7P6ZYkTCXYwLQJAtEIXIW0RovVZ1SMY';
const ref = 'AAAAAAAAAAAAAAAAAAAAAA';

/** The examples of the protocol, their shortened values filled in. */
const EXAMPLES = [
  `{"day":"2026-11-21","envelope":"${hash}","n":0,"type":"report"}`,
  '{"day":"2026-11-23","n":1,"type":"opened"}',
  '{"day":"2026-11-24","n":2,"type":"withdrawn"}',
  '{"day":"2026-12-05","n":2,"rule":"out-of-scope","type":"purge"}',
  `{"day":"2026-11-21","hash":"${hash}","sequence":7,"type":"descriptor"}`,
  `{"day":"2026-11-21","from":"2026-12-01","hash":"${hash}","type":"policy"}`,
  `{"day":"2026-11-21","from":"2026-12-01","hash":"${hash}","type":"guardians"}`,
  `{"day":"2026-11-21","ref":"${ref}","type":"opening-asked"}`,
  `{"day":"2026-11-21","ref":"${ref}","type":"opening-granted"}`,
  `{"day":"2026-11-21","ref":"${ref}","type":"opening-refused"}`,
  `{"body":"coastguard","day":"2026-11-21","ref":"${ref}","type":"hand-over"}`,
  `{"day":"2026-11-21","ref":"${ref}","type":"extension","until":"2027-02-19"}`,
  `{"day":"2026-11-21","kind":"court-order","ref":"${ref}","type":"legal-demand"}`,
  `{"day":"2026-11-21","kind":"breach","ref":"${ref}","type":"incident"}`,
  `{"act":"purge","day":"2026-11-21","ref":"${ref}","type":"order"}`,
  `{"day":"2026-11-21","months":["2026-08"],"ref":"${ref}","seals":41,"type":"check"}`,
  `{"day":"2026-11-21","desk":"harbour","ref":"${ref}","type":"recovery"}`,
  `{"day":"2026-11-21","hash":"${hash}","period":"2026-11","type":"figures"}`,
];

it.each(EXAMPLES)('%s comes back as it was written', (line) => {
  expect(formatLine(parseLine(line))).toBe(line);
});

it('writes the lines of a report and of a publication', () => {
  expect(openedLine('2026-11-23', 1)).toBe(EXAMPLES[1]);
  expect(withdrawnLine('2026-11-24', 2)).toBe(EXAMPLES[2]);
  expect(purgeLine('2026-12-05', 2, 'out-of-scope')).toBe(EXAMPLES[3]);
  expect(descriptorLine('2026-11-21', hash, 7)).toBe(EXAMPLES[4]);
  expect(policyLine('2026-11-21', '2026-12-01', hash)).toBe(EXAMPLES[5]);
});

it.each([
  ['white space', '{"day":"2026-11-23", "n":1,"type":"opened"}'],
  ['another order', '{"n":1,"day":"2026-11-23","type":"opened"}'],
  ['a repeated member', '{"day":"2026-11-23","n":1,"n":1,"type":"opened"}'],
  ['a further member', '{"day":"2026-11-23","n":1,"name":"x","type":"opened"}'],
  ['an unknown type', '{"day":"2026-11-23","n":1,"type":"closed"}'],
  ['a report that is not the first', `{"day":"2026-11-21","envelope":"${hash}","n":1,"type":"report"}`],
  ['a negative number', '{"day":"2026-11-23","n":-1,"type":"opened"}'],
  ['a day that does not exist', '{"day":"2026-11-31","n":1,"type":"opened"}'],
  ['a time', '{"day":"2026-11-23T10:00:00Z","n":1,"type":"opened"}'],
  ['a newline', '{"day":"2026-11-23","n":1,"type":"opened"}\n'],
  ['a list', '[]'],
  ['nothing', ''],
])('refuses %s', (_, line) => {
  expect(() => parseLine(line)).toThrow(expect.objectContaining({ code: 'malformed' }));
});

it('refuses a line over its limit', () => {
  const line = `{"day":"2026-11-23","n":1,"rule":"${'a'.repeat(5000)}","type":"purge"}`;
  expect(() => parseLine(line)).toThrow(expect.objectContaining({ code: 'too-large' }));
});
