import { say } from '../messages/say.ts';
import { GUARDIAN_PAGES } from './guardian-place.ts';

/** The way to each of the guardians' pages, with what it is for. */
export function GuardianLinks() {
  return (
    <ul class="ways">
      {GUARDIAN_PAGES.map((page) => (
        <li key={page}>
          <a href={`#/${page}`}>{page === 'access-log' ? say('office.to-access-log') : say(`bar.${page}`)}</a>
          <p class="quiet">{page === 'access-log' ? say('office.guardian') : say(`${page}.what`)}</p>
        </li>
      ))}
    </ul>
  );
}
