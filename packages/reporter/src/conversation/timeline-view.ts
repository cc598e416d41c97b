import type { SequenceFinding } from '@bellbuoy/protocol';
import { onPress, part, show } from '../page/parts.ts';
import { type LiveKey, say, sayDay } from '../page/say.ts';
import type { DeletedMessage } from './kept.ts';
import type { Conversation, TimelineEntry } from './read-conversation.ts';

export type OnDelete = (message: DeletedMessage) => void | Promise<void>;

/** An entry as it is shown. */
interface Shown {
  readonly look: 'you' | 'desk' | 'event' | 'finding';
  readonly who: string;
  readonly what: string;
  readonly day: string | null;
  readonly text?: string;
  readonly note?: string;
  /** The message as it would be deleted. */
  readonly deletable?: DeletedMessage;
}

const FINDINGS = {
  gap: 'timeline.gap',
  repeat: 'timeline.repeat',
  reordered: 'timeline.reordered',
  'broken-link': 'timeline.brokenLink',
  'unknown-seen': 'timeline.unknownSeen',
} as const satisfies Record<SequenceFinding['kind'], LiveKey>;

/** What bodies and desks are called, by their ids. */
export interface Names {
  readonly body: (id: string) => string;
  readonly desk: (id: string) => string;
}

/** Shows a conversation. @param onDelete called when somebody wants a message gone and has said so twice. */
export function showTimeline(conversation: Conversation, names: Names, onDelete: OnDelete): void {
  const list = part(document, 'timeline');
  list.replaceChildren(...shownOf(conversation, names).map((shown) => entryElement(shown, onDelete)));
}

function shownOf({ entries, findings, missing, state, days, passedOn }: Conversation, names: Names): Shown[] {
  return [
    ...entries.flatMap((entry) => shownEntry(entry, names)),
    ...findings.map((finding) => shownFinding(say(FINDINGS[finding.kind]))),
    ...(missing > 0 ? [shownFinding(say('timeline.ownMissing', { count: missing }))] : []),
    ...passedOn.map(({ body, day }) => happened(say('timeline.passedOn', { body: names.body(body) }), day)),
    ...shownEnd(state, days),
  ];
}

function shownEntry(entry: TimelineEntry, names: Names): Shown[] {
  const shown = shownAlone(entry);
  if (entry.kind !== 'reply' || (entry.moved === null && entry.offer === null)) return [shown];
  // Deleted, it could no longer prove to whom the next message is to be sealed, or be claimed by.
  const { deletable: _, ...kept } = shown;
  if (entry.moved === null) return [kept];
  return [kept, happened(say('timeline.movedTo', { desk: names.desk(entry.moved) }), entry.day)];
}

function shownAlone(entry: TimelineEntry): Shown {
  switch (entry.kind) {
    case 'own':
      return {
        look: 'you',
        who: say('timeline.you'),
        what: '',
        day: entry.day,
        text: entry.text ?? '',
        note:
          entry.text === null
            ? say('timeline.noExcerpt')
            : entry.text.endsWith('…')
              ? say('timeline.excerpt')
              : '',
      };
    case 'reply':
      return {
        look: 'desk',
        who: say('timeline.desk'),
        what: '',
        day: entry.day,
        text: entry.text,
        note: say('timeline.verified'),
        deletable: { n: entry.n, id: entry.id, day: entry.day },
      };
    case 'opened':
      return event(entry.isSigned ? 'timeline.openedDay' : 'timeline.openedUnsigned', entry.day);
    case 'deleted':
      return event('timeline.deleted', entry.day);
    case 'broken':
      return shownFinding(say('timeline.broken'), entry.day);
  }
}

function shownEnd(state: Conversation['state'], { purgeOn }: Conversation['days']): Shown[] {
  if (state === 'second-review') return [event('timeline.secondReview', null)];
  if (state === 'finished') return [event('timeline.finished', null)];
  if (state === 'withdrawn') return [event('timeline.withdrawn', null)];
  return state === 'purged' ? [event('timeline.purged', purgeOn)] : [];
}

function shownFinding(text: string, day: string | null = null): Shown {
  return { look: 'finding', who: '', what: '', day, text };
}

function event(
  key:
    | 'timeline.openedDay'
    | 'timeline.openedUnsigned'
    | 'timeline.deleted'
    | 'timeline.secondReview'
    | 'timeline.finished'
    | 'timeline.withdrawn'
    | 'timeline.purged',
  day: string | null,
): Shown {
  return happened(say(key), day);
}

function happened(what: string, day: string | null): Shown {
  return { look: 'event', who: '', what, day };
}

function entryElement(shown: Shown, onDelete: OnDelete): HTMLElement {
  const template = part(document, 'message-template', HTMLTemplateElement);
  const entry = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  entry.classList.add(`entry--${shown.look}`);
  part(entry, 'who').textContent = shown.who;
  part(entry, 'what').textContent = shown.what;
  part(entry, 'text').textContent = shown.text ?? '';
  part(entry, 'note').textContent = shown.note ?? '';
  const day = part(entry, 'day', HTMLTimeElement);
  if (shown.day !== null) day.dateTime = shown.day;
  day.textContent = shown.day === null ? '' : sayDay(shown.day);
  if (shown.deletable !== undefined) attachDelete(entry, shown.deletable, onDelete);
  return entry;
}

function attachDelete(entry: HTMLElement, message: DeletedMessage, onDelete: OnDelete): void {
  const ask = part(entry, 'delete-ask');
  const sure = part(entry, 'delete-sure');
  const choose = (isAsked: boolean): void => {
    show(sure, isAsked);
    show(ask, !isAsked);
    (isAsked ? part(sure, 'delete-do') : ask).focus();
  };
  show(part(entry, 'delete'));
  onPress(ask, () => choose(true));
  onPress(part(sure, 'delete-keep'), () => choose(false));
  onPress(part(sure, 'delete-do'), () => onDelete(message));
}
