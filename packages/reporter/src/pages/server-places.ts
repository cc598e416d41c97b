// Places that the server fills once, when it starts, from the programme's configuration: what an operator says of
// itself, and for how long reports are kept. So they can be read without a script, and can never differ from what
// the server does. The server's half, with the same names, is `server/src/programme/public-places.ts`.

import { type Html, trustedHtml } from './html.ts';

export type ServerPlace =
  /** Of the public site. */
  | 'origin'
  | 'operator.name'
  | 'operator.address'
  | 'operator.email'
  | 'operator.telephone'
  /** The same, as it is dialled. */
  | 'operator.dial'
  | 'operator.url'
  | 'legalBasis'
  /** The account on other servers. */
  | 'fediverse'
  | 'retention.outOfScope'
  | 'retention.unfounded'
  | 'retention.passedOn'
  | 'retention.ceiling';

/** A value of the configuration, escaped. */
export function place(name: ServerPlace): Html {
  return trustedHtml(`<!--=${name}-->`);
}

/** What stands there only where the configuration has the value. */
export function whereGiven(name: ServerPlace, content: Html): Html {
  return trustedHtml(`<!--?${name}-->${content.markup}<!--/${name}-->`);
}

/** What stands there only where the configuration lacks it. */
export function whereMissing(name: ServerPlace, content: Html): Html {
  return trustedHtml(`<!--!${name}-->${content.markup}<!--/${name}-->`);
}
