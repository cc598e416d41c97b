// Stretching a passphrase takes about a second on purpose; here it does not hold up the page. The worker is ended after one
// passphrase, so that neither it nor its memory outlives the sign-in.

import { stretchPassphrase } from '@bellbuoy/protocol';

export interface StretchRequest {
  readonly passphrase: string;
  readonly salt: Uint8Array;
}

self.onmessage = async ({ data }: MessageEvent<StretchRequest>) => {
  const stretched = await stretchPassphrase(data.passphrase, data.salt);
  self.postMessage(stretched, { transfer: [stretched.buffer] });
};
