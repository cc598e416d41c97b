import { readFile } from 'node:fs/promises';
import { addDays, type Day, type PublicationName, type PublicationSource } from '@bellbuoy/protocol';
import { publishTogether } from '../client/editor-client.ts';
import { unreachable } from '../terminal/exit.ts';
import type { Officer } from './demo-officers.ts';
import { DEMO_PROGRAMME } from './demo-programme.ts';
import type { DemoOfficer } from './story.ts';

const ID = 'loose-buoys';
const DAYS = 21;
const LANGUAGES = Object.keys(DEMO_PROGRAMME.title);

/** What the demo's two editors tell the public, and ask of it, from a day on. */
export async function publishAdvisory(officers: ReadonlyMap<DemoOfficer, Officer>, day: Day): Promise<void> {
  const [author, publisher] = [officers.get('lucia'), officers.get('wen')];
  if (author === undefined || publisher === undefined)
    throw unreachable('The demo has no editors.', 'Remove the data folder and start again.');
  const { name, source } = await readDemoAdvisory(day);
  await publishTogether(author.session, publisher.session, {
    ...{ ...name, source, startsOn: day },
    reason: 'Days, place and questions are right, and nobody is described.',
  });
}

/** What they publish. @param day its first one. */
export async function readDemoAdvisory(
  day: Day,
): Promise<{ name: PublicationName; source: PublicationSource }> {
  const facts = (await readSource(`${ID}.yaml`))
    .replaceAll('{from}', day)
    .replaceAll('{until}', addDays(day, DAYS));
  const texts = await Promise.all(
    LANGUAGES.map(async (tag) => [tag, await readSource(`${tag}/${ID}.md`)] as const),
  );
  return { name: { kind: 'advisory', id: ID }, source: { facts, texts: Object.fromEntries(texts) } };
}

function readSource(name: string): Promise<string> {
  return readFile(new URL(`publications/${name}`, import.meta.url), 'utf8');
}
