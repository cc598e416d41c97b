// What anybody can read of a programme’s published figures and log, verified.

import { parseJson, verifyLog } from '@bellbuoy/protocol';
import { parseTransparency, type Transparency } from '@bellbuoy/protocol/figures';
import { send } from '../client/http.ts';
import type { KnownProgramme } from '../client/programme-client.ts';

export interface Published {
  readonly transparency: Transparency;
  /** Every line of the log, in order. */
  readonly lines: readonly string[];
}

/** Reads everything, the log under its signed root. */
export async function readPublished({
  url,
  fetch,
  descriptor,
  witnesses,
}: KnownProgramme): Promise<Published> {
  const read = async (path: string) => (await send(fetch, `${url}/api/v1/${path}`)).bytes();
  // Before the log: what is published after this has its line in it.
  const transparency = parseTransparency(parseJson(await read('transparency.json')));
  const log = await verifyLog({ read: (path) => read(`log/${path}`), vkey: descriptor.log.vkey, witnesses });
  const lines: string[] = [];
  for await (const bundle of log.bundles()) {
    for (const { line } of bundle.lines) lines.push(line);
  }
  return { transparency, lines };
}

/** The log’s open lines with their places. */
export function openLines(lines: readonly string[]): { index: number; line: string }[] {
  return lines.map((line, index) => ({ index, line })).filter(({ line }) => !line.startsWith('{"closed":'));
}
