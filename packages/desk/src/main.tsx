import { dayOf } from '@bellbuoy/protocol';
import { render } from 'preact';
import { createKeychain } from './keys/keychain.ts';
import { stretchInWorker } from './keys/stretch.ts';
import { speakFirst } from './messages/chosen-language.ts';
import { isDeskError } from './problems/desk-error.ts';
import { fetchSameOrigin } from './programme/read-programme.ts';
import { seenBefore } from './programme/seen-before.ts';
import { parseEntryLink } from './shell/address.ts';
import { App } from './shell/app.tsx';
import { createApplication } from './shell/application.ts';
import { createStaffApi } from './staff-api/staff-api.ts';
import { createStaffCall, type StaffCall } from './staff-api/staff-call.ts';

const keychain = createKeychain();
const call = createStaffCall(new URL('api/v1/', document.baseURI).href);

/** Wherever the server says that the session is over, the desk locks. */
const watchedCall: StaffCall = async (...request) => {
  try {
    return await call(...request);
  } catch (error) {
    if (isDeskError(error, 'no-session') && ['desk', 'office'].includes(application.store.read().stage.kind))
      application.lock('ended');
    throw error;
  }
};

const application = createApplication({
  api: createStaffApi(watchedCall),
  keychain,
  fetchFile: fetchSameOrigin,
  seen: seenBefore(localStorage),
  today: () => dayOf(Date.now()),
  stretch: stretchInWorker,
});

// A page that is left may be kept whole by the browser, to be shown again on *back*: without keys, then.
window.addEventListener('pagehide', () => {
  if (keychain.isUnlocked()) application.lock('left');
});

const root = document.getElementById('desk');
if (root) {
  speakFirst().then(
    () => {
      root.replaceChildren();
      render(<App application={application} />, root);
      void application.start(parseEntryLink(location.hash));
    },
    () => document.getElementById('not-whole')?.removeAttribute('hidden'),
  );
}
