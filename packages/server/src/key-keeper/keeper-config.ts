// What keeps issuing keys: `issuing` in config.json. Without it, a keeper key in the data folder.

import * as v from 'valibot';

const Path = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const Absolute = v.pipe(Path, v.startsWith('/'));

const Pkcs11 = v.strictObject({
  /** The library of the module's maker, such as `/usr/lib/softhsm/libsofthsm2.so`. */
  module: Absolute,
  /** The token's label. */
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  /** Holds the user's PIN; relative to the data folder, readable by its owner alone. */
  pinFile: Path,
  /** OpenSC's program. */
  tool: v.optional(Absolute, '/usr/bin/pkcs11-tool'),
  /** What the module reads from its environment, such as `SOFTHSM2_CONF`: it is given nothing else. */
  environment: v.optional(v.record(v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{0,63}$/)), Path), {}),
});

/** The member `issuing` of the configuration. */
export const keeperSchema = v.union([
  v.strictObject({
    /** The keeper key: 32 bytes, relative to the data folder. It can be on another disk, or a credential of systemd. */
    keyFile: Path,
  }),
  v.strictObject({ pkcs11: Pkcs11 }),
]);
export type KeeperSettings = v.InferOutput<typeof keeperSchema>;
export type Pkcs11Settings = v.InferOutput<typeof Pkcs11>;
