import type { PublicationAnswer, SiteSigning } from '@bellbuoy/protocol';
import type { EditorPlace } from './editor-place.ts';

export interface ItemSheetProps {
  readonly place: EditorPlace;
  readonly item: PublicationAnswer;
  /** Those of the public site. */
  readonly languages: readonly string[];
  /** Who says that the site is the programme's own. */
  readonly signing: SiteSigning;
  /** The item is another one now: it has to be fetched again. */
  readonly onChanged: (said: string) => Promise<void>;
  /** There is nothing left of it. */
  readonly onGone: (said: string) => Promise<void>;
  readonly onClose: () => void;
}
