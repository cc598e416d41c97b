import type { ItemFault } from '@bellbuoy/content/awareness';
import type { PublicationName, PublicationSource, PublicationSources } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import type { EditorPlace } from './editor-place.ts';

/** What the checks find in a text, and how it looks. */
export interface CheckedItem {
  readonly faults: readonly ItemFault[];
  /** An article in a language; null where so much is wrong that there is none. */
  readonly markup: (language: string) => string | null;
}

/** How long somebody has to stop typing before what they wrote is checked. */
const CHECK_AFTER_MS = 250;

/** Checks what is being written, in this browser, by the rules by which the server takes it. */
export function useChecked(
  { around: { api } }: EditorPlace,
  { kind, id }: PublicationName,
  source: PublicationSource,
): CheckedItem | null {
  const [sources, setSources] = useState<PublicationSources | null>(null);
  const [checked, setChecked] = useState<CheckedItem | null>(null);
  useEffect(() => void api.publicationSources().then(setSources, () => {}), []);
  useEffect(() => {
    if (sources === null) return;
    const wait = checked === null ? 0 : CHECK_AFTER_MS;
    const timer = setTimeout(() => {
      // Only editors need what reads Markdown and YAML.
      void import('./read-item.ts').then(({ checkWritten }) =>
        setChecked(checkWritten(sources, { kind, id }, source)),
      );
    }, wait);
    return () => clearTimeout(timer);
  }, [sources, source]);
  return checked;
}
