// Bodies of the calls of editors, below /desk/api/v1: what they write for everybody to read. Nothing here is sealed.

import * as v from 'valibot';
import { accountField, countField, dayField, localeField, ordinalField, textUpTo } from '../fields.ts';
import { CATEGORIES } from '../policy/categories.ts';
import { personName } from './parts.ts';

/** What editors publish. */
export const PUBLICATION_KINDS = ['lesson', 'advisory', 'campaign'] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** `cancelled`: taken back before its day came. Whether one that is published is on the site, its day tells. */
export const PUBLICATION_STATES = ['draft', 'proposed', 'published', 'cancelled', 'withdrawn'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

export const PUBLICATION_ACTS = [
  'written',
  'proposed',
  'taken-back',
  'sent-back',
  'published',
  'cancelled',
  'withdrawn',
  'discarded',
] as const;
export type PublicationAct = (typeof PUBLICATION_ACTS)[number];

/** A call of this size may hold a text in every language. */
export const MAX_PUBLICATION_BYTES = 1_048_576;
const MAX_TEXT = 40_000;
const MAX_FACTS = 10_000;
const MAX_LANGUAGES = 50;
const MAX_REASON = 500;

const kind = v.picklist(PUBLICATION_KINDS);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/));
const source = v.strictObject({
  /** What has no language, as YAML. */
  facts: textUpTo(MAX_FACTS),
  /** By language: Markdown with front matter. */
  texts: v.pipe(
    v.record(localeField, textUpTo(MAX_TEXT)),
    v.check((texts) => Object.keys(texts).length <= MAX_LANGUAGES, 'too many languages'),
  ),
});
export type PublicationSource = v.InferOutput<typeof source>;

const reason = v.pipe(
  textUpTo(MAX_REASON),
  v.check((text) => text.trim() !== '', 'no reason'),
);

/** The address of a publication, which calls have in their path. @throws ValiError for what is none. */
export const publicationNameSchema = v.object({ kind, id });
export type PublicationName = v.InferOutput<typeof publicationNameSchema>;

/** `PUT /publications/:kind/:id/draft`. `revision`: of the draft that is changed; 0 to begin one. */
export const saveDraftSchema = v.strictObject({ revision: countField, ...source.entries });
export type SaveDraft = v.InferOutput<typeof saveDraftSchema>;

/** Answer to it. */
export const draftSavedSchema = v.object({ version: ordinalField, revision: ordinalField });
export type DraftSaved = v.InferOutput<typeof draftSavedSchema>;

/** `POST /publications/:kind/:id/proposal`. */
export const proposeSchema = v.strictObject({ revision: ordinalField, startsOn: dayField });
export type Propose = v.InferOutput<typeof proposeSchema>;

/** `POST /publications/:kind/:id/decision`, by another editor than who proposed it. */
export const decidePublicationSchema = v.strictObject({
  revision: ordinalField,
  result: v.picklist(['published', 'sent-back']),
  reason,
});
export type DecidePublication = v.InferOutput<typeof decidePublicationSchema>;

/** `POST /publications/:kind/:id/draft/end` throws it away, `…/proposal/end` makes one's own proposal a draft again. */
export const atRevisionSchema = v.strictObject({ revision: ordinalField });

/** `POST /publications/:kind/:id/withdrawal`: of what is on the site, or is to come. */
export const withdrawPublicationSchema = v.strictObject({ version: ordinalField, reason });
export type WithdrawPublication = v.InferOutput<typeof withdrawPublicationSchema>;

const standing = v.object({
  version: ordinalField,
  state: v.picklist(PUBLICATION_STATES),
  revision: ordinalField,
  proposedBy: v.nullable(accountField),
  publishedBy: v.nullable(accountField),
  startsOn: v.nullable(dayField),
});

/**
 * Who says that the site is the programme's own. `here`: the programme key is on the server, and signs within seconds.
 * `elsewhere`: it is not, and what the site consists of now is signed. `waiting`: it is not signed yet.
 */
export const SITE_SIGNINGS = ['here', 'elsewhere', 'waiting'] as const;
export type SiteSigning = (typeof SITE_SIGNINGS)[number];

/** Answer to `GET /publications`. */
export const publicationListSchema = v.object({
  /** Those of the public site. */
  languages: v.array(localeField),
  signing: v.picklist(SITE_SIGNINGS),
  items: v.array(
    v.object({
      ...{ kind, id },
      /** By language, as far as a text can be read. */
      titles: v.record(localeField, v.string()),
      /** Whether the release has one of this name. */
      isShipped: v.boolean(),
      /** On the site now: a version, or 0 for the one that came with the release. */
      shown: v.nullable(countField),
      /** What an editor is writing, or another is to look at. */
      working: v.nullable(standing),
      /** What has been published and waits for its day; the first of several. */
      coming: v.nullable(standing),
      /** The day of what was done last; null where nobody has done anything. */
      changedOn: v.nullable(dayField),
    }),
  ),
});
export type PublicationList = v.InferOutput<typeof publicationListSchema>;

const versionSchema = v.object({
  ...standing.entries,
  ...source.entries,
  acts: v.array(
    v.object({
      act: v.picklist(PUBLICATION_ACTS),
      account: accountField,
      name: personName,
      day: dayField,
      reason: v.nullable(v.string()),
    }),
  ),
});
export type PublicationVersion = v.InferOutput<typeof versionSchema>;

/** Answer to `GET /publications/:kind/:id`. */
export const publicationAnswerSchema = v.object({
  ...{ kind, id },
  /** As the release has it. */
  shipped: v.nullable(source),
  shown: v.nullable(countField),
  /** Newest first. */
  versions: v.array(versionSchema),
});
export type PublicationAnswer = v.InferOutput<typeof publicationAnswerSchema>;

/**
 * Answer to `GET /publication-sources`: every text that is on the site, by its path below `content/`, against which an
 * editor's browser checks what is being written. Of drawings only their names.
 */
export const publicationSourcesSchema = v.object({
  files: v.record(v.string(), v.string()),
  /** The number that `{number}` becomes. */
  emergency: v.string(),
  /** The categories in which the programme takes reports. */
  accepted: v.array(v.picklist(CATEGORIES)),
});
export type PublicationSources = v.InferOutput<typeof publicationSourcesSchema>;
