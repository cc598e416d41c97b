import type { TranslationMessage } from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { epochInForce, type Seat } from '../seat/seat.ts';
import type { ScrubTarget } from './passages.ts';
import { splitId } from './working-text.ts';

/** What a member understands an original to say, by passage. */
export interface Translated {
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Keeps a translation with its original: whoever may read that reads it, and both are destroyed together. */
export async function writeTranslation(
  seat: Seat,
  { row, reportId }: OpenedCase,
  target: ScrubTarget,
  { locale, texts }: Translated,
): Promise<void> {
  const { origin, desk, account } = seat.session;
  const of = target === 'case' ? reportId : target.message;
  const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const translation: TranslationMessage = {
    ...{ v: 1, kind: 'translation', origin, desk, epoch: epochInForce(seat), mailbox: row.report },
    ...{ n: 0, prev: null, seen: null },
    ...{ day: seat.today(), author: account, of, locale },
    text: target === 'case' ? '' : (written[0]?.[1].trim() ?? ''),
    answers:
      target === 'case' ? Object.fromEntries(written.map(([id, text]) => [splitId(id)[1], text.trim()])) : {},
  };
  const frame = seat.keychain.frameAsMember(translation);
  await seat.api.addNote(row.case, { copy: await seat.keychain.sealToCase(row.case, frame), of });
}
