import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { parseProgrammeFile, type ReceiptLanguage } from '@bellbuoy/protocol';
import { fingerprint, fingerprintWords } from '@bellbuoy/protocol/fingerprint';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import type { ProgrammePrint } from './campaign-print.ts';

/** In which list's words a fingerprint is written: there is no official one for Arabic. */
const LISTS: Readonly<Record<PolicyLanguage, ReceiptLanguage>> = {
  en: 'en',
  es: 'es',
  fr: 'fr',
  ar: 'en',
  'zh-Hans': 'zh-Hans',
};

/**
 * What paper says of a programme, out of two files of its data folder in which nothing is secret: `config.json` and
 * `programme.json`. So it can be printed on any machine.
 */
export async function readProgramme(
  dataDir: string,
  emergency: string,
): Promise<(language: PolicyLanguage) => Promise<ProgrammePrint>> {
  const server = await import('@bellbuoy/server');
  const { origin, title, urls, operator } = await server.readConfig(dataDir);
  const { vkey } = parseProgrammeFile(new Uint8Array(await readFile(join(dataDir, 'programme.json'))));
  return async (language) => ({
    title: title[language] ?? title['en'] ?? origin,
    site: urls.public,
    vkey,
    fingerprint: {
      words: fingerprintWords(vkey, await receiptWordlist(LISTS[language])),
      figures: fingerprint(vkey),
    },
    emergency,
    operator:
      operator === undefined
        ? null
        : { name: operator.name, email: operator.email ?? null, telephone: operator.telephone ?? null },
  });
}
