import { addDays, type PublicationKind, type PublicationSource } from '@bellbuoy/protocol';
import { say, spokenLanguage } from '../messages/say.ts';

/** For how long an advisory or a campaign holds, until its editor says otherwise. */
const FIRST_DAYS = 21;

/** What somebody begins with: all that has to be there, in their own language where the site has it. */
export function newSource(
  kind: PublicationKind,
  languages: readonly string[],
  today: string,
): PublicationSource {
  const { tag } = spokenLanguage();
  const language = languages.includes(tag) ? tag : (languages[0] ?? 'en');
  return { facts: factsOf(kind, today), texts: { [language]: textOf(kind) } };
}

function factsOf(kind: PublicationKind, today: string): string {
  const days = `from: '${today}'\nuntil: '${addDays(today, FIRST_DAYS - 1)}'\n`;
  if (kind === 'lesson') return 'category: null\ndrawing: bell-buoy\n';
  if (kind === 'advisory') return `${days}category: found-device\nlessons: [not-suspicious]\n`;
  return `${days}lessons: [not-suspicious]\ndrawing: bell-buoy\n`;
}

function textOf(kind: PublicationKind): string {
  const matter = [
    `title: ${quoted(say('publications.template.title'))}`,
    `summary: ${quoted(say('publications.template.summary'))}`,
    ...(kind === 'lesson' ? [`picture: ${quoted(say('publications.template.picture'))}`] : []),
    ...(kind === 'campaign'
      ? [
          'poster:',
          `  headline: ${quoted(say('publications.template.headline'))}`,
          `  line: ${quoted(say('publications.template.line'))}`,
          `card: ${quoted(say('publications.template.picture'))}`,
        ]
      : []),
  ];
  const sections =
    kind === 'campaign'
      ? [
          section('pack', say('publications.template.pack')),
          section('press', say('publications.template.press')),
        ]
      : [
          section('innocent', say('publications.template.innocent')),
          section('do', say('publications.template.do')),
        ];
  return `---\n${matter.join('\n')}\n---\n\n${say('publications.template.text')}\n\n${sections.join('\n')}`;
}

function section(mark: string, title: string): string {
  return `## ${title} {#${mark}}\n\n${say('publications.template.text')}\n`;
}

/** As YAML has it, whatever is in it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
