import type { Attachment } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say, spokenLanguage } from '../messages/say.ts';
import { isDeskError } from '../problems/desk-error.ts';
import { isPicture } from './read-attachment.ts';

type Standing =
  | { readonly kind: 'closed' | 'opening' | 'failed' | 'unreachable' }
  | { readonly kind: 'open'; readonly url: string };

type Open = (attachment: Attachment) => Promise<Blob>;

/** What came with a report or a message: pictures are shown when asked for, everything else can be saved. */
export function Attachments({ attachments, onOpen }: { attachments: readonly Attachment[]; onOpen: Open }) {
  if (attachments.length === 0) return null;
  return (
    <div class="attachments">
      <h3>{say('attachments.title')}</h3>
      <ul>
        {attachments.map((attachment) => (
          <AttachedFile key={attachment.sealed} attachment={attachment} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

function AttachedFile({ attachment, onOpen }: { attachment: Attachment; onOpen: Open }) {
  const [standing, setStanding] = useState<Standing>({ kind: 'closed' });
  const url = standing.kind === 'open' ? standing.url : null;
  // What was opened is given back with the case, or when it is hidden.
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url]);
  const open = async () => {
    setStanding({ kind: 'opening' });
    setStanding(await openedBy(onOpen, attachment));
  };
  const name = attachment.name || say('attachments.unnamed');
  return (
    <li>
      <p class="attachment-line">
        <span>
          <bdi class="attachment-name">{name}</bdi>
          <span class="quiet">{describe(attachment)}</span>
        </span>
        {url === null ? (
          <Button
            working={standing.kind === 'opening' ? say('attachments.fetching') : null}
            onPress={() => void open()}
          >
            {say(isPicture(attachment) ? 'attachments.picture' : 'attachments.fetch')}
            <span class="unseen">: {name}</span>
          </Button>
        ) : (
          <Button onPress={() => setStanding({ kind: 'closed' })}>
            {say('attachments.hide')}
            <span class="unseen">: {name}</span>
          </Button>
        )}
      </p>
      {(standing.kind === 'failed' || standing.kind === 'unreachable') && (
        <p class="gap" role="alert">
          {say(standing.kind === 'failed' ? 'attachments.failed' : 'attachments.unreachable')}
        </p>
      )}
      {url !== null && <OpenFile attachment={attachment} name={name} url={url} />}
    </li>
  );
}

function OpenFile({ attachment, name, url }: { attachment: Attachment; name: string; url: string }) {
  const save = (
    <a class="button" href={url} download={safeName(name)}>
      {say('attachments.save')}
      <span class="unseen">: {name}</span>
    </a>
  );
  if (isPicture(attachment))
    return (
      <>
        <img class="attachment-picture" src={url} alt={name} />
        {save}
      </>
    );
  return (
    <div class="panel">
      <p>{say('attachments.warning')}</p>
      <div class="actions">{save}</div>
    </div>
  );
}

async function openedBy(onOpen: Open, attachment: Attachment): Promise<Standing> {
  try {
    return { kind: 'open', url: URL.createObjectURL(await onOpen(attachment)) };
  } catch (error) {
    return { kind: isDeskError(error, 'unreadable-case') ? 'failed' : 'unreachable' };
  }
}

function describe({ type, bytes }: Attachment): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  const format = new Intl.NumberFormat(spokenLanguage().locale, {
    style: 'unit',
    unit,
    maximumSignificantDigits: 3,
  });
  const kind = type === 'application/octet-stream' ? say('attachments.type-unknown') : type;
  return `${kind}, ${format.format(size)}`;
}

/** Without what a system could take for a folder, for its own, or for another direction of writing. */
function safeName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').replace(/^\.+/, '_');
}
