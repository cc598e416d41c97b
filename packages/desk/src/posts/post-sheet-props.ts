import type { PostAnswer, PublicationList } from '@bellbuoy/protocol';
import type { EditorPlace } from '../publications/editor-place.ts';

export interface PostSheetProps {
  readonly place: EditorPlace;
  readonly post: PostAnswer;
  /** What is on the site, to which a post can lead. */
  readonly list: PublicationList;
  /** The post is another one now: it has to be fetched again. */
  readonly onChanged: (said: string) => Promise<void>;
  /** There is nothing left of it. */
  readonly onGone: (said: string) => Promise<void>;
  readonly onClose: () => void;
}
