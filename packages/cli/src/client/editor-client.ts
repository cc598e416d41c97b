// Editors, for programs: one writes and proposes, another one publishes.

import {
  type DecidePublication,
  draftSavedSchema,
  type Propose,
  type PublicationName,
  type PublicationSource,
  parseAs,
  type SaveDraft,
} from '@bellbuoy/protocol';
import type { OfficeSession } from './office-client.ts';

/** What two editors publish, and on which day it begins. */
export interface Published extends PublicationName {
  readonly source: PublicationSource;
  readonly startsOn: string;
  /** Why whoever did not write it lets it go out. */
  readonly reason: string;
}

/** One editor writes and proposes, the other one publishes: neither could alone. */
export async function publishTogether(
  author: OfficeSession,
  publisher: OfficeSession,
  { kind, id, source, startsOn, reason }: Published,
): Promise<void> {
  const at = `/publications/${kind}/${id}`;
  const draft: SaveDraft = { revision: 0, ...source };
  const { revision } = parseAs(draftSavedSchema, await author.http.put(`${at}/draft`, draft));
  const proposal: Propose = { revision, startsOn };
  await author.http.post(`${at}/proposal`, proposal);
  const decision: DecidePublication = { revision, result: 'published', reason };
  await publisher.http.post(`${at}/decision`, decision);
}
