import { askingFile } from '@bellbuoy/content/asking';
import { canonicalBytes } from '@bellbuoy/protocol';
import type { StaticSite } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { type BuiltSites, type PublishedSite, publishSite, type Release } from '../site/index.ts';
import { composeSite } from './compose-site.ts';
import { readAwareness } from './read-awareness.ts';
import { lastChange } from './store.ts';

const LOOK_EVERY_MS = 1_000;

/** What the site is made of before editors have a part in it. */
export interface LiveSiteParts {
  readonly sites: BuiltSites;
  readonly release: Release;
  readonly isDemo: boolean;
}

interface Edition {
  /** The last act of editors that changed the site, and the day: as long as both stay, so does the site. */
  readonly change: number;
  readonly day: string;
  readonly reporter: StaticSite;
  readonly published: PublishedSite;
  /** What advisories ask. */
  readonly asking: Uint8Array;
}

/**
 * The public site as this process serves it: as it was built, and over it what editors have published. Every process over
 * one database lays it together for itself, from the same rows to the same bytes.
 */
export class LiveSite {
  readonly #programme: Programme;
  readonly #parts: LiveSiteParts;
  #edition: Edition;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  private constructor(programme: Programme, parts: LiveSiteParts, edition: Edition) {
    this.#programme = programme;
    this.#parts = parts;
    this.#edition = edition;
  }

  static async open(programme: Programme, parts: LiveSiteParts): Promise<LiveSite> {
    return new LiveSite(programme, parts, await layTogether(programme, parts, new Map()));
  }

  get reporter(): StaticSite {
    return this.#edition.reporter;
  }

  get published(): PublishedSite {
    return this.#edition.published;
  }

  get asking(): Uint8Array {
    return this.#edition.asking;
  }

  /** Looks whether anything has changed, and lays the site together anew if so. Not twice at a time. */
  refresh(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  /** Goes on looking by itself. */
  start(): void {
    this.#timer ??= setInterval(() => void this.refresh(), LOOK_EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#looking;
  }

  // A failure leaves the site as it is: it is looked at again soon.
  async #look(): Promise<void> {
    try {
      const { change, day } = this.#edition;
      const last = await lastChange(this.#programme.database.store);
      if (day === today(this.#programme) && change === last) return;
      this.#edition = await layTogether(this.#programme, this.#parts, this.#edition.reporter);
    } catch (error) {
      this.#programme.diagnostics.failure('site', error);
    }
  }
}

async function layTogether(
  programme: Programme,
  { sites, release, isDemo }: LiveSiteParts,
  last: StaticSite,
): Promise<Edition> {
  const day = today(programme);
  // Looked at before the rows: what happens in between is found the next time.
  const change = await lastChange(programme.database.store);
  const reporter = await composeSite(programme, sites.reporter, { day, last });
  const published = await publishSite(programme, { ...sites, reporter }, { release, isDemo });
  const { advisories } = await readAwareness(programme, day);
  const asking = canonicalBytes(askingFile(advisories));
  return { change, day, reporter, published, asking };
}
