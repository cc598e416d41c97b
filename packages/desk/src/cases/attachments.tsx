import type { Attachment } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { bytesWords } from '../viewer/describe.ts';
import type { FetchFile } from '../viewer/fetch-attachment.ts';
import { Viewer } from '../viewer/viewer.tsx';

/** What came with a report or a message. Nothing of it is fetched before somebody asks to see it. */
export function Attachments({
  attachments,
  locale,
  onOpen,
}: {
  attachments: readonly Attachment[];
  locale: string;
  onOpen: FetchFile;
}) {
  const [shown, setShown] = useState<number | null>(null);
  if (attachments.length === 0) return null;
  return (
    <div class="attachments">
      <h3>{say('attachments.title')}</h3>
      <ul>
        {attachments.map((attachment, i) => (
          <AttachedFile key={attachment.sealed} attachment={attachment} onOpen={() => setShown(i)} />
        ))}
      </ul>
      {shown !== null && (
        <Viewer
          attachments={attachments}
          first={shown}
          locale={locale}
          onFetch={onOpen}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  );
}

function AttachedFile({ attachment, onOpen }: { attachment: Attachment; onOpen: () => void }) {
  const name = attachment.name || say('attachments.unnamed');
  return (
    <li>
      <p class="attachment-line">
        <span>
          <bdi class="attachment-name">{name}</bdi>
          <span class="quiet">{describe(attachment)}</span>
        </span>
        <Button onPress={onOpen}>
          {say('attachments.fetch')}
          <span class="unseen">: {name}</span>
        </Button>
      </p>
    </li>
  );
}

/** Before it is opened, all that is known is what its sender said. */
function describe({ type, bytes }: Attachment): string {
  const kind = type === 'application/octet-stream' ? say('attachments.type-unknown') : type;
  return `${kind}, ${bytesWords(bytes)}`;
}
