// Everything that a campaign needs on paper and on screens, as pages to be drawn. Loaded only by whoever makes some: it brings
// a YAML and a Markdown parser along.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Campaign,
  campaignTranscript,
  renderMarkdown,
  type SectionMark,
} from '@bellbuoy/content/awareness';
import { trustedHtml } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { bookletPage } from './booklet.ts';
import type { CampaignPrint, PrintedSection, ProgrammePrint } from './campaign-print.ts';
import type { DrawOrder } from './draw-page.ts';
import { PAPERS, type Paper, posterPage } from './poster.ts';
import type { PrintKind } from './print-kinds.ts';
import type { ReadContent } from './read-content.ts';
import { CARD_FORMS, type CardForm, cardPage } from './share-card.ts';

/** What is to be drawn of a campaign in one language. */
export function drawingsOf(print: CampaignPrint, kinds: readonly PrintKind[], out: string): PageToDraw[] {
  return kinds.flatMap((kind) => PAGES[kind](print, out));
}

export type PageToDraw = Omit<DrawOrder, 'chromium'>;

/** A campaign in a language that it has words in. */
export function printOf(
  campaign: Campaign,
  language: PolicyLanguage,
  { awareness, policy }: ReadContent,
  programme: ProgrammePrint,
): CampaignPrint {
  const { id, from, until } = campaign;
  const words = campaign.words[language];
  const drawing = awareness.drawings.get(campaign.drawing)?.svg;
  if (words === undefined || drawing === undefined) throw new Error('a campaign that was not checked');
  const sectionOf = (mark: SectionMark): PrintedSection | null => {
    const section = words.body.find((each) => each.mark === mark);
    if (section === undefined) return null;
    const body = trustedHtml(renderMarkdown(section.markdown, { language, emergency: policy.emergency }));
    return { title: section.title ?? words.title, body };
  };
  return {
    ...{ language, programme, id, from, until, drawing },
    ...{ title: words.title, summary: words.summary, poster: words.poster },
    ...{ pack: sectionOf('pack'), press: sectionOf('press') },
    transcript: campaignTranscript(campaign, awareness, language),
  };
}

const PDF = { kind: 'pdf' } as const;

/** What each kind consists of, by the files that it is written to. */
const PAGES: Readonly<Record<PrintKind, (print: CampaignPrint, out: string) => PageToDraw[]>> = {
  posters: (print, out) =>
    (Object.keys(PAPERS) as Paper[]).flatMap((paper) =>
      [false, true].map((tearOff) => ({
        page: posterPage(print, { paper, tearOff }),
        as: PDF,
        file: join(out, print.language, `poster-${paper}${tearOff ? '-tear-off' : ''}.pdf`),
      })),
    ),
  pack: (print, out) => bookletOf(print, 'pack', join(out, print.language, 'leaders-pack.pdf')),
  press: (print, out) => bookletOf(print, 'press', join(out, print.language, 'press-sheet.pdf')),
  cards: (print, out) =>
    (Object.keys(CARD_FORMS) as CardForm[]).map((form) => {
      const { width, height } = CARD_FORMS[form];
      const file = join(out, 'cards', `${print.language}-${width}x${height}.png`);
      return { page: cardPage(print, form), as: { kind: 'png', width, height }, file };
    }),
};

function bookletOf(print: CampaignPrint, kind: 'pack' | 'press', file: string): PageToDraw[] {
  const section = print[kind];
  return section === null ? [] : [{ page: bookletPage(print, kind, section), as: PDF, file }];
}

/** What the cards show, to be posted with them for whoever does not see them. */
export async function writeCardText(
  { words }: Campaign,
  language: PolicyLanguage,
  out: string,
): Promise<void> {
  await mkdir(join(out, 'cards'), { recursive: true });
  await writeFile(join(out, 'cards', `${language}.txt`), `${words[language]?.card ?? ''}\n`);
}
