import type { PostFault } from '@bellbuoy/content/posts';
import type { PostAnswer, PublicationList, WrittenPost } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { readProgramme } from '../programme/read-programme.ts';
import type { EditorPlace } from '../publications/editor-place.ts';

/** What would be signed, and what has to be mended first. */
export interface CheckedPost {
  readonly words: string;
  readonly faults: readonly PostFault[];
}

/** Checks what is being written, in this browser, by the rules by which the server takes it. */
export function useCheckedPost(
  written: WrittenPost,
  { site }: Pick<PostAnswer, 'site'>,
  { items }: PublicationList,
): CheckedPost | null {
  const [checked, setChecked] = useState<CheckedPost | null>(null);
  useEffect(() => {
    let isLatest = true;
    // Only editors need the words of five languages.
    void import('@bellbuoy/content/posts').then(({ postFaults, postWords }) => {
      const place = { site, exists: existsIn(items) };
      if (isLatest) setChecked({ words: postWords(written, place), faults: postFaults(written, place) });
    });
    return () => {
      isLatest = false;
    };
  }, [written]);
  return checked;
}

const PATHS = { lesson: 'learn', advisory: 'advisories', campaign: 'campaigns' } as const;

/** Whether the site has such a page. Exercises are not the editors' to change, and the server knows them. */
function existsIn(items: PublicationList['items']): (item: string, id: string) => boolean {
  return (item, id) =>
    item === 'practice' ||
    items.some((each) => PATHS[each.kind] === item && each.id === id && each.shown !== null);
}

/** What this browser finds of a signature: `good` alone is to be posted. */
export type SignatureCheck =
  | { readonly kind: 'checking' | 'wrong' | 'unknown' }
  | { readonly kind: 'good'; readonly day: string };

/** Checks what is to be copied as any reader's browser would, by the key that the programme's own file pins. */
export async function checkSigned(
  { around }: EditorPlace,
  copied: string,
  words: string,
): Promise<SignatureCheck> {
  try {
    const [{ vkey }, { checkPost }] = await Promise.all([
      readProgramme(around.fetchFile, around.today(), around.seen),
      import('@bellbuoy/protocol/posts'),
    ]);
    const verdict = checkPost(copied, vkey);
    const isGood = verdict.kind === 'good' && verdict.post.text === words;
    return isGood ? { kind: 'good', day: verdict.post.day } : { kind: 'wrong' };
  } catch {
    return { kind: 'unknown' };
  }
}

/** The address at which readers check a post, with the post behind it. */
export function addressOfPost({ site }: Pick<PostAnswer, 'site'>, link: string): string {
  return `${new URL(site).origin}/verify/#${link}`;
}
