// `config.json` of a data folder: what an operator decides about a programme. Nothing secret is in it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeB64, isDay, isVkey, maxHolidays, parseVkey } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { attentionSchema } from './attention-config.ts';
import { fediverseSchema } from './fediverse-config.ts';
import { keeperSchema } from './key-keeper/index.ts';
import { isOnionUrl } from './onion-address.ts';

const Day = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const WorkingDays = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1825));
const Amount = v.pipe(v.number(), v.integer(), v.minValue(1));
const Title = v.record(v.string(), v.pipe(v.string(), v.minLength(1), v.maxLength(120)));
const Line = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Place = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^?#]+[^/?#]$/));
const Url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/?#]+$/));

const MAX_WITNESSES = 20;

export const DEADLINE_DEFAULTS = { triage: 5, outcome: 90, review: 2, warn: 1 };
export const OVERSIGHT_DEFAULTS = { sample: 0.05, exports: 20, purges: 50 };
const IntakeDesk = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/)), title: Title });

const Members = v.strictObject({
  /** The programme's name for life, not its address. */
  origin: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,64}$/)),
  title: Title,
  /** The desk that takes what is sent to none in particular. */
  desk: IntakeDesk,
  /** Further desks, each with members and keys of its own. */
  desks: v.exactOptional(v.pipe(v.array(IntakeDesk), v.maxLength(50))),
  /** Where browsers find the public site and the desk. */
  urls: v.strictObject({ public: Url, desk: Url }),
  /** The public site's onion service, where it has one: pages tell Tor Browser of it. */
  onion: v.exactOptional(v.pipe(v.string(), v.check(isOnionUrl))),
  /** Who answers for this line, and how to reach them: shown on the page about privacy. */
  operator: v.exactOptional(
    v.strictObject({
      name: Line,
      /** Several lines, as on a letter. */
      address: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(500))),
      email: v.exactOptional(v.pipe(Line, v.email())),
      telephone: v.exactOptional(v.pipe(Line, v.regex(/^\+?\d[\d -]*$/))),
      url: v.exactOptional(v.pipe(Line, v.url(), v.regex(/^https:\/\//))),
    }),
  ),
  /** On which law the line rests, by language; an empty line begins a new paragraph. */
  legalBasis: v.exactOptional(v.record(v.string(), v.pipe(v.string(), v.minLength(1), v.maxLength(5000)))),
  hours: v.strictObject({
    zone: v.pipe(v.string(), v.check(isTimeZone)),
    open: v.array(v.strictObject({ day: Day, from: Clock, to: Clock })),
  }),
  /** Days on which nobody works, beside the days of the week that have no hours. */
  holidays: v.optional(v.pipe(v.array(v.pipe(v.string(), v.check(isDay))), v.maxLength(maxHolidays)), []),
  /** Working days until a person must have answered, counted from the day on which a report comes. */
  answerWithin: WorkingDays,
  deadlines: v.optional(
    v.strictObject({
      /** Working days until a report is vetted. */
      triage: v.optional(WorkingDays, DEADLINE_DEFAULTS.triage),
      /** Days, not working days, until its reporter knows the outcome. */
      outcome: v.optional(Days, DEADLINE_DEFAULTS.outcome),
      /** Working days that a second person has. */
      review: v.optional(WorkingDays, DEADLINE_DEFAULTS.review),
      /** How many working days before a deadline the desk is warned. */
      warn: v.optional(
        v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)),
        DEADLINE_DEFAULTS.warn,
      ),
    }),
    {},
  ),
  guardians: v.optional(
    v.strictObject({
      /** Days between announcing who the guardians are to be and their being it. */
      noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90)), 7),
    }),
    {},
  ),
  /** How members are told that something waits; by nothing where it is missing. */
  attention: v.exactOptional(attentionSchema),
  /** The account by which other servers' people follow what is published; none where it is missing. */
  fediverse: v.exactOptional(fediverseSchema),
  /** Days after which finished reports are deleted. */
  retention: v.strictObject({
    outOfScope: Days,
    unfounded: Days,
    passedOn: Days,
    /** Names that were sealed for guardians, from the day on which their report was opened. */
    sealedNames: v.optional(Days, 90),
    /** What was brought before the guardians, from the day on which it was finished. */
    redress: v.optional(Days, 30),
    ceiling: Days,
    /** Who did what with a case, for guardians. */
    accessLog: v.optional(Days, 1095),
  }),
  /** What guardians are shown of desks' work without asking. */
  oversight: v.optional(
    v.strictObject({
      /** The share of finished cases that is drawn for them: 0.05 is one in twenty. */
      sample: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), OVERSIGHT_DEFAULTS.sample),
      /** Cases that one account exports in a day, from which on they are alerted. */
      exports: v.optional(Amount, OVERSIGHT_DEFAULTS.exports),
      /** Cases of one desk that are deleted in a day, from which on they are alerted. */
      purges: v.optional(Amount, OVERSIGHT_DEFAULTS.purges),
    }),
    {},
  ),
  /** Outsiders who are asked to cosign the log: the key that each of them names, and where to ask. */
  witnesses: v.exactOptional(
    v.pipe(
      v.array(v.strictObject({ vkey: v.pipe(v.string(), v.check(isWitnessVkey)), url: Place })),
      v.maxLength(MAX_WITNESSES),
      v.check(areDistinct),
    ),
  ),
  /** How many of them must have cosigned before a browser believes a head of the log. */
  quorum: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_WITNESSES))),
  limits: v.strictObject({ attachments: v.number(), attachmentBytes: v.number() }),
  /** What keeps the keys that sign vouchers. */
  issuing: v.exactOptional(keeperSchema),
  /** How many submissions a minute are taken before work is asked for. */
  work: v.exactOptional(v.strictObject({ easyPerMinute: v.pipe(v.number(), v.integer(), v.minValue(60)) })),
});

const ConfigFile = v.pipe(
  Members,
  v.forward(
    v.partialCheck(
      [['witnesses'], ['quorum']],
      ({ witnesses = [], quorum = 0 }) => quorum <= witnesses.length,
      'more than there are',
    ),
    ['quorum'],
  ),
);

export type Config = v.InferOutput<typeof ConfigFile>;

export const CONFIG_FILE = 'config.json';

/** @throws when the file is missing or is not a configuration, naming the member that is wrong. */
export async function readConfig(dataDir: string): Promise<Config> {
  return parseConfig(JSON.parse(await readFile(join(dataDir, CONFIG_FILE), 'utf8')));
}

/** @throws naming the member that is wrong. */
export function parseConfig(value: unknown): Config {
  const result = v.safeParse(ConfigFile, value);
  if (result.success) return result.output;
  throw new Error(`${CONFIG_FILE}: ${v.getDotPath(result.issues[0]) ?? 'the file'} is not right`);
}

export const RETENTION_DEFAULTS: Config['retention'] = {
  outOfScope: 14,
  unfounded: 30,
  passedOn: 365,
  sealedNames: 90,
  redress: 30,
  ceiling: 1825,
  accessLog: 1095,
};

function isWitnessVkey(vkey: string): boolean {
  return isVkey(vkey) && parseVkey(vkey).type === 'cosignature';
}

// By key: the signed message does not name the witness, so one key under two names would count twice.
function areDistinct(witnesses: { vkey: string; url: string }[]): boolean {
  return new Set(witnesses.map(({ vkey }) => encodeB64(parseVkey(vkey).publicKey))).size === witnesses.length;
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
