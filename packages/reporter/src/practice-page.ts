// All that runs on an exercise. It asks the server for nothing, so it needs no keys and none of the site's script.

import { attachQuickExit } from './page/quick-exit.ts';
import { attachPracticePage } from './practice/attach-practice.ts';

document.documentElement.dataset['script'] = 'on';
attachQuickExit();
attachPracticePage();
