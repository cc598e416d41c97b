// Fedify, loaded when it is first needed: where nobody can follow it costs neither memory nor time.

export interface Library {
  readonly fedify: typeof import('@fedify/fedify');
  readonly vocab: typeof import('@fedify/fedify/vocab');
  /** What Fedify tells time by; Node.js has none of its own yet. */
  readonly temporal: Pick<typeof Temporal, 'Instant'>;
}

let loaded: Promise<Library> | null = null;

export function loadLibrary(): Promise<Library> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Library> {
  const [fedify, vocab, polyfill] = await Promise.all([
    import('@fedify/fedify'),
    import('@fedify/fedify/vocab'),
    import('@js-temporal/polyfill'),
  ]);
  // The same class in two declarations.
  const temporal = polyfill.Temporal as unknown as Library['temporal'];
  return { fedify, vocab, temporal };
}

/** The contexts that Fedify brings along. */
export function knownContext({ fedify }: Library, url: string): unknown {
  return Object.hasOwn(fedify.preloadedContexts, url) ? fedify.preloadedContexts[url] : null;
}
