// What a content folder would publish, read anew whenever something in it changes.

import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFault, Policy, PolicyLanguage } from '@bellbuoy/content';
import type { Awareness, PublishedSite } from '@bellbuoy/content/awareness';
import type { Day } from '@bellbuoy/protocol';

type Content = typeof import('@bellbuoy/content');
type Articles = typeof import('@bellbuoy/content/awareness');

export interface PreviewSettings {
  readonly folder: string;
  /** The built public site, whose pages articles stand in. */
  readonly site: string;
  /** The day on which it is looked at. */
  readonly today: Day;
}

/** What was read last. */
export interface PreviewState {
  /** Counts up with each change. */
  readonly version: number;
  /** Whole pages by their address, as `/es/learn/phishing/`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly drawings: ReadonlyMap<string, string>;
  /** In the order of files and lines, with their path below the folder. */
  readonly faults: readonly ContentFault[];
}

/** An editor saves in several steps: a file is written beside the old one and takes its place. */
const SETTLE_MS = 150;
/** Where the policy cannot be read: no number is better than a wrong one. */
const NO_NUMBER = '…';

export class Preview {
  #state: PreviewState = { version: 0, pages: new Map(), drawings: new Map(), faults: [] };
  readonly #settings: PreviewSettings;
  readonly #modules: { readonly content: Content; readonly articles: Articles };
  readonly #changed = new Set<(version: number) => void>();

  constructor(settings: PreviewSettings, modules: { content: Content; articles: Articles }) {
    this.#settings = settings;
    this.#modules = modules;
  }

  get state(): PreviewState {
    return this.#state;
  }

  /** Tells of every change until the returned function is called. */
  onChange(tell: (version: number) => void): () => void {
    this.#changed.add(tell);
    return () => void this.#changed.delete(tell);
  }

  /** Reads everything again. */
  async read(): Promise<void> {
    const { content, articles } = this.#modules;
    const { folder } = this.#settings;
    const policy = await this.#orFaults(() => content.loadPolicy(join(folder, 'policy')));
    const sources = await this.#orFaults(() => content.readAwarenessFiles(folder));
    const checked = articles.checkAwareness(sources.value ?? new Map());
    this.#state = {
      version: this.#state.version + 1,
      pages: await this.#renderPages(checked.awareness, policy.value, sources.value ?? new Map()),
      drawings: new Map([...checked.awareness.drawings].map(([id, { svg }]) => [id, svg])),
      faults: content.inOrder([...policy.faults, ...sources.faults, ...checked.faults, ...checked.gaps]),
    };
    for (const tell of this.#changed) tell(this.#state.version);
  }

  /** Reads again whenever something changes. @returns what ends that. */
  watch(): () => void {
    let waiting: NodeJS.Timeout | undefined;
    const watcher = watch(this.#settings.folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void this.read(), SETTLE_MS);
    });
    return () => {
      clearTimeout(waiting);
      watcher.close();
    };
  }

  async #orFaults<Part>(
    load: () => Promise<Part>,
  ): Promise<{ value: Part | null; faults: readonly ContentFault[] }> {
    try {
      return { value: await load(), faults: [] };
    } catch (error) {
      if (!(error instanceof this.#modules.content.ContentError)) throw error;
      return { value: null, faults: error.faults };
    }
  }

  async #renderPages(
    awareness: Awareness,
    policy: Policy | null,
    sources: ReadonlyMap<string, string>,
  ): Promise<Map<string, string>> {
    const { content, articles } = this.#modules;
    const pages = new Map<string, string>();
    for (const language of content.POLICY_LANGUAGES) {
      const address = (path: string): string => articles.addressIn(language, path);
      const shell = await readFile(join(this.#settings.site, address('/shell/'), 'index.html'), 'utf8');
      const site = siteOf(language, policy, awareness, sources);
      for (const page of articles.articlePages(awareness, site, this.#settings.today))
        pages.set(address(`/${page.path}`), articles.fillShell(shell, page));
    }
    return pages;
  }
}

function siteOf(
  language: PolicyLanguage,
  policy: Policy | null,
  awareness: Awareness,
  sources: ReadonlyMap<string, string>,
): PublishedSite {
  return {
    language,
    emergency: policy?.emergency ?? NO_NUMBER,
    accepts: (category) => policy?.categories.some(({ id, accepted }) => id === category && accepted) ?? true,
    drawing: (id) => (awareness.drawings.has(id) ? `/content/drawings/${id}.svg` : null),
    film: (lesson, tag) => {
      const captions = `films/${lesson}/${tag}.vtt`;
      if (!sources.has(captions)) return null;
      return { video: `/content/films/${lesson}/${tag}.mp4`, captions: `/content/${captions}` };
    },
    // Cards are for other sites, which do not see a preview.
    card: () => null,
  };
}
