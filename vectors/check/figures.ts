import { canonicalJson, noteSigner, parseJson } from '@bellbuoy/protocol';
import {
  type AttestedFigures,
  type AuditPackage,
  countActs,
  decodeAuditPackage,
  encodeAuditPackage,
  explainLeaves,
  figuresHash,
  latestFigures,
  parseTransparency,
  readFigures,
  recountFigures,
  release,
  verifyActs,
  verifyCells,
  verifyEditions,
  verifyInLog,
} from '@bellbuoy/protocol/figures';
import audits from '../audit_bellbuoy.json' with { type: 'json' };
import vectors from '../figures_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const { origin, logVkey } = vectors;

/** All that anybody can check of editions. @param behind what the log says behind its two known months. */
function verify(editions: readonly unknown[], behind: readonly string[]): AttestedFigures[] {
  const lines = [...vectors.lines, ...behind];
  const transparency = parseTransparency({ v: 1, origin, auditors: [], policies: [], editions });
  const verified = verifyEditions(transparency, logVkey);
  const open = lines.flatMap((line, index) => (line.startsWith('{"closed":') ? [] : [{ index, line }]));
  verifyInLog(verified, open);
  verifyActs(verified, open);
  verifyCells(verified);
  return verified;
}

export const figuresChecks: Check[] = [
  {
    name: 'the known editions, and what the log says of them',
    run: () => {
      const verified = verify(vectors.editions, vectors.behind);
      equal(
        verified.map(({ hash }) => hash),
        vectors.hashes,
      );
      equal(
        latestFigures(verified).map(({ hash }) => hash),
        [vectors.hashes[2], vectors.hashes[1]],
      );
    },
  },
  ...vectors.editions.slice(0, 2).map(({ figures }) => ({
    name: `the acts of power of ${figures.period}`,
    run: () => {
      const { from, to } = figures.log;
      equal(canonicalJson(countActs(vectors.lines.slice(from, to))), canonicalJson(figures.acts));
    },
  })),
  ...vectors.releases.map(([carried, counted, shown, held]) => ({
    name: `a cell of ${carried} and ${counted}`,
    run: () => equal(release(carried ?? 0, counted ?? 0), { shown, held }),
  })),
  ...vectors.invalid.map(({ name, error, editions, behind }) => ({
    name: `figures ${name}`,
    run: () => failsWith(error, () => verify(editions, behind)),
  })),
];

/** Note, empty line, content and spaces, put together by hand. */
function encoded(content: unknown, note: string): Uint8Array {
  const json = new TextEncoder().encode(canonicalJson(content));
  const head = new TextEncoder().encode(`${note}\n`);
  const bytes = new Uint8Array(head.length + audits.bytes).fill(0x20);
  bytes.set(head);
  bytes.set(json, head.length);
  return bytes;
}

const open = (content: unknown, note: string) => decodeAuditPackage(encoded(content, note), audits.logVkey);
const [september, october] = audits.months as [Month, Month];
type Month = (typeof audits.months)[number];

const faultsOf = (content: unknown, month: Month, former: unknown = null): string[] => {
  const audited = content as AuditPackage;
  const explained = explainLeaves(audited, month.lines);
  const figures = readFigures(parseJson(new TextEncoder().encode(JSON.stringify(month.figures))));
  const recounted = recountFigures(audited, explained, { figures, former: former as AuditPackage | null });
  return [...new Set([...explained.faults, ...recounted].map(({ fault }) => fault))].toSorted();
};

export const auditChecks: Check[] = [
  ...audits.months.map((month) => ({
    name: `the package of ${month.content.period}`,
    run: () => {
      const audited = open(month.content, month.note);
      equal(canonicalJson(audited), canonicalJson(month.content));
      equal(figuresHash(month.figures), audited.figures);
      equal(canonicalJson(explainLeaves(audited, month.lines)), canonicalJson(month.explained));
      equal(faultsOf(audited, month, month === october ? september.content : null), []);
      const signer = noteSigner(`${origin}/log`, fromHex(audits.logSeed));
      equal(encodeAuditPackage(audited, signer).join(), encoded(month.content, month.note).join());
    },
  })),
  ...audits.invalid.map(({ name, error, content, note }) => ({
    name: `a package ${name}`,
    run: () => failsWith(error, () => open(content, note)),
  })),
  ...audits.faulty.map(({ name, content, faults }) => ({
    name: `a package with ${name}`,
    run: () => equal(faultsOf(content, september), faults),
  })),
  {
    name: 'a package that carries other numbers than the one before held back',
    run: () => equal(faultsOf(october.content, october, audits.carried.content), audits.carried.faults),
  },
];
