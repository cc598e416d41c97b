import {
  decodeB64,
  encodeB64,
  type Keyring,
  ProtocolError,
  unwrapKeyring,
  wrapSeed,
} from '@bellbuoy/protocol';

/** A keyring that reached us wrapped: its announced recipient, and the wrap if we have one. */
export interface WrappedKeyring {
  readonly recipient: string;
  readonly wrap: string | null;
}

/** A keyring we may use: unwrapped when first needed, because a desk has far more cases than one session reads. */
export interface Holding {
  readonly recipient: string;
  readonly wrap: string | null;
  keyring: Promise<Keyring> | null;
  /** Made here, and perhaps too late: a colleague's may have come first. */
  readonly isProvisional?: boolean;
}

/** Learns a keyring once. What was learnt stays, so that the server cannot put another in its place later. */
export function learn<Id>(holdings: Map<Id, Holding>, id: Id, { recipient, wrap }: WrappedKeyring): void {
  const known = holdings.get(id);
  if (wrap === null || (known !== undefined && known.isProvisional !== true)) return;
  const keyring = known?.recipient === recipient ? known.keyring : null;
  holdings.set(id, { recipient, wrap, keyring });
}

export function keyringOf(holding: Holding | undefined, own: Keyring): Promise<Keyring> {
  if (holding === undefined) throw new ProtocolError('unopenable', 'no key for this');
  const { origin, identity } = own;
  holding.keyring ??= unwrapKeyring(decodeB64(holding.wrap ?? ''), identity, {
    origin,
    recipient: holding.recipient,
  });
  return holding.keyring;
}

export async function wrapAll(
  keyrings: readonly (readonly [id: string | number, keyring: () => Promise<Keyring>])[],
  recipient: string,
  onStep: () => void = () => {},
): Promise<Record<string, string>> {
  const wraps: Record<string, string> = {};
  for (const [id, keyring] of keyrings) {
    const { seed } = await keyring();
    wraps[id] = encodeB64(await wrapSeed(seed, recipient));
    onStep();
  }
  return wraps;
}

export async function forget(holding: Holding): Promise<void> {
  const keyring = await holding.keyring?.catch(() => null);
  keyring?.seed.fill(0);
}
