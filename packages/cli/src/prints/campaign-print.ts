// What is printed of a campaign: plain values, so that a template needs no file and no programme.

import { addressIn, type FilmTranscript } from '@bellbuoy/content/awareness';
import type { Html } from '@bellbuoy/content/html';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import type { Day } from '@bellbuoy/protocol';

/** A campaign in one language, for the programme that runs it. */
export interface CampaignPrint {
  readonly language: PolicyLanguage;
  readonly programme: ProgrammePrint;
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly poster: { readonly headline: string; readonly line: string };
  /** The drawing, checked, as it stands in its file. */
  readonly drawing: string;
  /** What a leader needs for twenty minutes; null where the campaign has none. */
  readonly pack: PrintedSection | null;
  /** The words of its film, for the leader; null where it has none. */
  readonly transcript: FilmTranscript | null;
  /** What the press is told; null where the campaign has none. */
  readonly press: PrintedSection | null;
}

export interface PrintedSection {
  readonly title: string;
  readonly body: Html;
}

export interface ProgrammePrint {
  /** What people call it, in the language of the print. */
  readonly title: string;
  /** The public site, without a slash at the end. */
  readonly site: string;
  /** The programme key. */
  readonly vkey: string;
  /** Its fingerprint in words of the language, and in figures. */
  readonly fingerprint: { readonly words: readonly string[]; readonly figures: string };
  readonly emergency: string;
  /** Who answers for it; null where nobody is configured. */
  readonly operator: {
    readonly name: string;
    readonly email: string | null;
    readonly telephone: string | null;
  } | null;
}

/** The page that a code on paper leads to. */
export function campaignAddress({ language, id, programme }: CampaignPrint): string {
  return pageAddress(programme.site, language, `/campaigns/${id}/`);
}

/** A page of the site in a language, as it is printed. */
export function pageAddress(site: string, language: PolicyLanguage, path: string): string {
  return `${site}${addressIn(language, path)}`;
}
