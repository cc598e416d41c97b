import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Campaign } from '@bellbuoy/content/awareness';
import { POLICY_LANGUAGES, type PolicyLanguage } from '@bellbuoy/content/policy';
import { drawPage } from '../prints/draw-page.ts';
import type { PageToDraw } from '../prints/make-prints.ts';
import { PRINT_KINDS, type PrintKind } from '../prints/print-kinds.ts';
import { CONTENT_OPTIONS, type ReadContent, readContent } from '../prints/read-content.ts';
import { readProgramme } from '../prints/read-programme.ts';
import type { Command, Input } from '../terminal/command.ts';
import { EXIT, type ExitCode, usage } from '../terminal/exit.ts';
import { printableJson } from '../terminal/printable.ts';
import { stepProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { dataDirOf } from './data-options.ts';

export const campaignMake: Command = {
  words: ['campaign', 'make'],
  summary: 'prints what a campaign needs: posters, leader’s pack, press sheet, share cards',
  about: [
    'Writes, for each language in which the campaign has words: posters on A4 and A3, plain and with strips to tear off; the leader’s pack and the press sheet, on A4; and two pictures to share, 1200×630 and 1080×1080, with the text for whoever does not see them. Everything is drawn by the Chromium of this machine, and nothing is asked of anybody.',
    'A poster bears the address of the campaign’s page, a QR code that leads there, the emergency number, and the fingerprint of the programme’s key in words and figures, which the page /verify shows too. Of the data folder it reads config.json and programme.json, in which nothing is secret, and what editors have published. On another machine a folder with these two files is enough, and for a campaign of the editors’ --content with a folder that “content export” wrote.',
    'A share card bears no programme’s name. Put the pictures of --out/cards into content/cards/CAMPAIGN, build the site and start the server again: the campaign’s page, also one that editors wrote, then shows the wide one wherever its link is shared.',
    'Look at each before it hangs somewhere. Posters are meant for the edge of the paper; a printer that leaves a margin makes them a little smaller.',
  ],
  operands: [{ name: 'CAMPAIGN', help: 'Its id, as “campaign list” shows it.' }],
  options: {
    ...CONTENT_OPTIONS,
    out: { type: 'string', value: 'DIR', help: 'Where to write; ./prints if not given.' },
    language: {
      type: 'string',
      value: 'TAG',
      many: true,
      help: `One of ${POLICY_LANGUAGES.join(', ')}, as often as needed; all that the campaign has if not given.`,
    },
    only: {
      type: 'string',
      value: 'KIND',
      many: true,
      help: `One of ${PRINT_KINDS.join(', ')}, as often as needed; all if not given.`,
    },
    chromium: {
      type: 'string',
      value: 'PROGRAM',
      help: 'The browser that draws; “chromium” if not given.',
    },
  },
  examples: [
    {
      line: 'bellbuoy campaign make found-by-the-water --data data --out prints --language en --language ar --only posters',
      says: 'Print posters in two languages:',
    },
  ],
  exits: { 0: 'Written.', 1: 'Something that is written is wrong, or nothing could be drawn.' },
  run,
};

async function run(input: Input, terminal: Terminal): Promise<ExitCode> {
  const prints = await import('../prints/make-prints.ts');
  const content = await readContent(input, terminal);
  const campaign = findCampaign(content, input.operand(0));
  const kinds = kindsOf(input);
  const languages = languagesOf(input, campaign);
  const programmeIn = await readProgramme(dataDirOf(input), content.policy.emergency);
  const out = resolve(input.text('out') ?? 'prints');
  const orders: PageToDraw[] = [];
  for (const language of languages) {
    const print = prints.printOf(campaign, language, content, await programmeIn(language));
    orders.push(...prints.drawingsOf(print, kinds, out));
    if (kinds.includes('cards')) await prints.writeCardText(campaign, language, out);
  }
  await drawAll(orders, input.text('chromium') ?? 'chromium', terminal);
  const files = orders.map(({ file }) => file);
  terminal.out(
    input.json
      ? printableJson({ campaign: campaign.id, languages, out, files })
      : `Wrote ${files.length} files of ${campaign.id} to ${out}`,
  );
  return EXIT.ok;
}

function findCampaign({ awareness }: ReadContent, id: string): Campaign {
  const found = awareness.campaigns.find((campaign) => campaign.id === id);
  if (found !== undefined) return found;
  throw usage(`There is no campaign “${id}”.`, 'bellbuoy campaign list shows which there are.');
}

function kindsOf(input: Input): readonly PrintKind[] {
  const asked = input.texts('only');
  const unknown = asked.find((text) => !PRINT_KINDS.some((kind) => kind === text));
  if (unknown !== undefined) throw usage(`--only takes ${PRINT_KINDS.join(', ')}.`);
  return PRINT_KINDS.filter((kind) => asked.length === 0 || asked.includes(kind));
}

function languagesOf(input: Input, { id, words }: Campaign): readonly PolicyLanguage[] {
  const asked = input.texts('language');
  const has = POLICY_LANGUAGES.filter((language) => words[language] !== undefined);
  const missing = asked.find((text) => !has.some((language) => language === text));
  if (missing !== undefined) throw usage(`The campaign ${id} has no words in ${missing}: ${has.join(', ')}.`);
  return has.filter((language) => asked.length === 0 || asked.includes(language));
}

async function drawAll(orders: readonly PageToDraw[], chromium: string, terminal: Terminal): Promise<void> {
  const tell = stepProgress(terminal, 'Drawing');
  for (const [done, order] of orders.entries()) {
    await mkdir(dirname(order.file), { recursive: true });
    await drawPage({ ...order, chromium });
    tell(done + 1, orders.length);
  }
}
