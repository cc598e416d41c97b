import {
  closedEntry,
  type Day,
  encodeB64,
  isAfter,
  type LogPromise,
  leafHash,
  type Mailbox,
  parseLine,
  parseProof,
  type ReportEvent,
  reportLine,
  utf8,
  verifyPromise,
  verifyProof,
} from '@bellbuoy/protocol';

/** What a conversation's log entries are checked by; none of it comes from the mailbox itself. */
export interface LogGround {
  readonly origin: string;
  /** C, 32 bytes. */
  readonly commitment: Uint8Array;
  readonly logVkey: string;
  readonly witnesses: { readonly vkeys: readonly string[]; readonly quorum: number };
  readonly today: Day;
}

/** Every value on the way from the words to the signed head of the log, to be shown. */
export interface Evidence {
  readonly line: string;
  readonly entry: string;
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly root: string;
  readonly checkpoint: string;
}

export interface LoggedEvent {
  readonly type: ReportEvent['type'];
  readonly day: Day;
  /** Of a purge, what asked for it. */
  readonly rule: string | null;
  /** Null while it is not published. */
  readonly evidence: Evidence | null;
}

/** Where the report stands in the log, as far as this device can prove it. */
export interface LogCheck {
  /** `let-go`: a year after the end the server has deleted what leads from here to the log. */
  readonly result: 'in' | 'pending' | 'overdue' | 'promise-bad' | 'proof-bad' | 'let-go';
  readonly promise: (LogPromise & { readonly note: string }) | null;
  readonly events: readonly LoggedEvent[];
}

/** Checks the promise and every proof of a conversation. Never throws: what does not hold is a result. */
export function checkLog(
  { promise: note, log, sent }: Pick<Mailbox, 'promise' | 'log' | 'sent'>,
  ground: LogGround,
): LogCheck {
  if (note === '' && sent.length === 0 && log.length === 0)
    return { result: 'let-go', promise: null, events: [] };
  const promise = checkPromise(note, sent[0], ground);
  const events = checkEvents(log, sent[0], ground);
  if (events === null) return { result: 'proof-bad', promise, events: [] };
  if (events[0]?.evidence) return { result: 'in', promise, events };
  if (promise === null) return { result: 'promise-bad', promise, events };
  return { result: isAfter(ground.today, promise.by) ? 'overdue' : 'pending', promise, events };
}

function checkPromise(note: string, reportId: string | undefined, ground: LogGround): LogCheck['promise'] {
  try {
    const { day } = verifyPromise(note, ground.logVkey);
    const leaf = leafHash(
      utf8(closedEntry(ground.commitment, ground.origin, 0, reportLine(day, reportId ?? ''))),
    );
    return { ...verifyPromise(note, ground.logVkey, { leaf }), note };
  } catch {
    return null;
  }
}

function checkEvents(
  log: Mailbox['log'],
  reportId: string | undefined,
  ground: LogGround,
): LoggedEvent[] | null {
  try {
    return log.map(({ line, proof }, n) => {
      const event = parseReportEvent(line, n, reportId);
      return {
        type: event.type,
        day: event.day,
        rule: event.type === 'purge' ? event.rule : null,
        evidence: proof === null ? null : prove(line, n, proof, ground),
      };
    });
  } catch {
    return null;
  }
}

// The line comes from the server: it must be this report's, in its place, before its proof means anything.
function parseReportEvent(line: string, n: number, reportId: string | undefined): ReportEvent {
  const event = parseLine(line);
  const isReport = event.type === 'report';
  if (!isReport && event.type !== 'opened' && event.type !== 'withdrawn' && event.type !== 'purge')
    throw new Error('no event of a report');
  if (event.n !== n || isReport !== (n === 0)) throw new Error('an event in another place');
  if (isReport && event.envelope !== reportId) throw new Error('another report');
  return event;
}

function prove(
  line: string,
  n: number,
  proof: string,
  { commitment, origin, logVkey, witnesses }: LogGround,
): Evidence {
  const entry = closedEntry(commitment, origin, n, line);
  const { index, size, root } = verifyProof(proof, entry, logVkey, witnesses);
  const { checkpoint } = parseProof(proof);
  return {
    line,
    entry,
    leaf: encodeB64(leafHash(utf8(entry))),
    index,
    size,
    root: encodeB64(root),
    checkpoint,
  };
}
