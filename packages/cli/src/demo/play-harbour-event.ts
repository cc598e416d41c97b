import { setTimeout as pause } from 'node:timers/promises';
import { demandListSchema, parseAs, parseJson } from '@bellbuoy/protocol';
import { parseTransparency } from '@bellbuoy/protocol/figures';
import * as v from 'valibot';
import { send } from '../client/http.ts';
import type { KnownProgramme } from '../client/programme-client.ts';
import { unreachable } from '../terminal/exit.ts';
import { publishAdvisory } from './demo-advisory.ts';
import type { DemoCast } from './demo-cast.ts';
import { seatOfficers } from './demo-officers.ts';
import { practise } from './demo-practice.ts';
import type { HarbourEvent } from './harbour-events.ts';

const recordedSchema = v.object({ ref: v.string() });
const LOOK_AGAIN_MS = 100;
/** The server publishes within seconds of the day; on a slow machine later. */
const PATIENCE_MS = 120_000;

/** Lets happen what is no report's. Demands are recorded by the lead, who is the programme's administrator too. */
export async function playHarbourEvent(cast: DemoCast, event: HarbourEvent): Promise<void> {
  const { programme, members, demands } = cast;
  const { http, today } = members.lead;
  switch (event.does) {
    case 'record-demand': {
      const { ref } = parseAs(recordedSchema, await http.post('/demands', event.demand));
      demands.set(event.of, ref);
      return;
    }
    case 'close-demand':
      return http.post(`/demands/${demands.get(event.of)}/outcome`, { outcome: event.outcome });
    case 'state-demands': {
      const recorded = parseAs(demandListSchema, await http.get('/demands')).demands;
      return http.post('/demands/statement', { refs: recorded.map(({ ref }) => ref) });
    }
    case 'appoint-officers': {
      const { descriptor, vkey, fetch } = programme;
      const address = { url: http.url, descriptor, vkey, today, fetch };
      cast.officers = await seatOfficers(address, members.lead);
      return;
    }
    case 'publish-advisory':
      return publishAdvisory(cast.officers, today());
    case 'practise':
      return practise(programme, event.phase);
    case 'publish-figures':
      return awaitFigures(programme, event.month);
  }
}

async function awaitFigures({ url, fetch }: KnownProgramme, month: string): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUp) {
    const bytes = await (await send(fetch, `${url}/api/v1/transparency.json`)).bytes();
    const { editions } = parseTransparency(parseJson(bytes));
    if (editions.some(({ figures }) => figures.period === month)) return;
    await pause(LOOK_AGAIN_MS);
  }
  throw unreachable(`The figures of ${month} were not published.`, 'Remove the data folder and start again.');
}
