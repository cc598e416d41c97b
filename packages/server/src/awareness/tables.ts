import type { PublicationAct, PublicationKind, PublicationState } from '@bellbuoy/protocol';

export interface AwarenessTables {
  publications: PublicationsTable;
  publication_texts: PublicationTextsTable;
  publication_acts: PublicationActsTable;
}

/** One version of what editors publish. Once it has been published it stays as it is. */
interface PublicationsTable {
  kind: PublicationKind;
  id: string;
  version: number;
  state: PublicationState;
  /** Counts how often it was saved, so that nobody overwrites or publishes what they have not seen. */
  revision: number;
  /** What has no language, as YAML. */
  facts: string;
  proposed_by: string | null;
  /** Never who proposed it. */
  published_by: string | null;
  starts_on: string | null;
  /** Of an advisory that asks for facts: the last day on which it does. */
  asks_until: string | null;
}

interface PublicationTextsTable {
  kind: PublicationKind;
  id: string;
  version: number;
  language: string;
  /** Markdown, with front matter. */
  source: string;
}

/** Who did what with a version. */
interface PublicationActsTable {
  /** Counts up without a gap; the last one tells whether anything has happened. */
  position: number;
  kind: PublicationKind;
  id: string;
  version: number;
  act: PublicationAct;
  account: string;
  day: string;
  /** Why, where a colleague should know. */
  reason: string | null;
}
