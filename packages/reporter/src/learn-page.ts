// All that runs on a page that teaches: leaving it quickly. Everything else on it is there without a script.

import { attachQuickExit } from './page/quick-exit.ts';

document.documentElement.dataset['script'] = 'on';
attachQuickExit();
