import { type Programme, today } from '../programme/index.ts';

/** Servers cost whoever makes them up a name each, and this one a place in every round. */
const NEW_SERVERS_A_DAY = 500;

/** Lets so many servers a day join those that are told, whoever they are. Counted in memory: since when each does is not kept. */
export class NewServers {
  readonly #programme: Programme;
  #day = '';
  #joined = 0;

  constructor(programme: Programme) {
    this.#programme = programme;
  }

  readonly admit = (): boolean => {
    const day = today(this.#programme);
    if (day !== this.#day) this.#joined = 0;
    this.#day = day;
    if (this.#joined >= NEW_SERVERS_A_DAY) return false;
    this.#joined += 1;
    return true;
  };
}
