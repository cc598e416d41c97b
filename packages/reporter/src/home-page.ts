import { part, show } from './page/parts.ts';
import { say } from './page/say.ts';
import type { VerifiedProgramme } from './programme/load-programme.ts';
import { sayHours } from './programme/say-hours.ts';
import { deskTitle, watchProgramme } from './programme/show-state.ts';

/** Says on the first page who reads here, and when. */
export function attachHomePage(): void {
  void watchProgramme((state) => {
    if ('programme' in state) showReader(state.programme);
  });
}

function showReader({ descriptor, desk }: VerifiedProgramme): void {
  part(document, 'reader').textContent = say('home.reader', { desk: deskTitle(desk.title) });
  const hours = sayHours(descriptor.hours, new Date());
  const place = part(document, 'hours');
  place.textContent = hours ?? '';
  show(place, hours !== null);
}
