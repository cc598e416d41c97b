import { onPress, part, show } from '../page/parts.ts';
import { locale, say } from '../page/say.ts';

/** What browsers write, most widely playable first. */
const TYPES = [
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/ogg;codecs=opus', 'ogg'],
  ['audio/mp4', 'm4a'],
] as const;
/** Speech loses nothing by it that a desk needs. */
const BITS_PER_SECOND = 32_000;
/** Long enough for any account, short enough that a forgotten recording ends. */
const MAX_SECONDS = 30 * 60;

type State = 'idle' | 'recording' | 'ready';

/** Whether this browser can record at all. Where it cannot, nothing is offered. */
function recordingType(): (typeof TYPES)[number] | null {
  if (!('MediaRecorder' in globalThis) || navigator.mediaDevices === undefined) return null;
  return TYPES.find(([type]) => MediaRecorder.isTypeSupported(type)) ?? null;
}

/** Recording a voice on the page, in its memory alone until the reporter attaches it. */
export class VoiceNote {
  readonly #root: HTMLElement;
  readonly #audio: HTMLAudioElement;
  readonly #onKept: (file: File) => void;
  #recorder: MediaRecorder | null = null;
  #recorded: File | null = null;
  #seconds = 0;

  /** @param root the part of the page that holds the voice note. */
  constructor(root: HTMLElement, onKept: (file: File) => void) {
    this.#root = root;
    this.#onKept = onKept;
    this.#audio = part(root, 'voice-audio', HTMLAudioElement);
    const type = recordingType();
    if (type === null) return;
    const [mime, ending] = type;
    onPress(part(root, 'voice-record'), () => this.#record(mime, ending));
    onPress(part(root, 'voice-stop'), () => this.#recorder?.stop());
    onPress(part(root, 'voice-keep'), () => this.#keep());
    onPress(part(root, 'voice-discard'), () => this.#discard());
    show(root, true);
  }

  /** Forgets what was recorded, and lets the microphone go. */
  clear(): void {
    this.#release();
    this.#forget();
    this.#show('idle');
    this.#tell('');
  }

  async #record(type: string, ending: string): Promise<void> {
    const microphone = await this.#open();
    if (microphone === null) return;
    const recorder = new MediaRecorder(microphone, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND });
    const pieces: Blob[] = [];
    this.#recorder = recorder;
    this.#seconds = 0;
    const clock = setInterval(() => {
      this.#seconds += 1;
      this.#tell(say('voice.recording', { time: sayTime(this.#seconds) }));
      if (this.#seconds >= MAX_SECONDS) recorder.stop();
    }, 1000);
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      clearInterval(clock);
      const isWanted = this.#recorder === recorder;
      this.#release();
      // The type without its codec: what a file would have.
      const name = `${say('voice.fileName')}.${ending}`;
      if (isWanted) this.#finish(new File(pieces, name, { type: type.split(';')[0] ?? '', lastModified: 0 }));
    };
    recorder.start();
    this.#tell(say('voice.recording', { time: sayTime(0) }));
    this.#show('recording');
    part(this.#root, 'voice-stop').focus();
  }

  async #open(): Promise<MediaStream | null> {
    try {
      return await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      this.#tell(say(isRefused ? 'voice.refused' : 'voice.none'));
      return null;
    }
  }

  #finish(recorded: File): void {
    this.#recorded = recorded;
    this.#audio.src = URL.createObjectURL(recorded);
    this.#tell(say('voice.ready', { time: sayTime(this.#seconds) }));
    this.#show('ready');
    part(this.#root, 'voice-keep').focus();
  }

  #keep(): void {
    const recorded = this.#recorded;
    this.#forget();
    this.#show('idle');
    this.#tell(say('voice.attached'));
    part(this.#root, 'voice-record').focus();
    if (recorded !== null) this.#onKept(recorded);
  }

  #discard(): void {
    this.#forget();
    this.#show('idle');
    this.#tell(say('voice.discarded'));
    part(this.#root, 'voice-record').focus();
  }

  #forget(): void {
    this.#audio.pause();
    URL.revokeObjectURL(this.#audio.src);
    this.#audio.removeAttribute('src');
    this.#recorded = null;
  }

  #release(): void {
    const recorder = this.#recorder;
    this.#recorder = null;
    if (recorder?.state === 'recording') recorder.stop();
    for (const track of recorder?.stream.getTracks() ?? []) track.stop();
  }

  #show(state: State): void {
    this.#root.dataset['voiceState'] = state;
    show(part(this.#root, 'voice-record'), state === 'idle');
    show(part(this.#root, 'voice-stop'), state === 'recording');
    show(part(this.#root, 'voice-ready'), state === 'ready');
  }

  #tell(text: string): void {
    part(this.#root, 'voice-told').textContent = text;
  }
}

function sayTime(seconds: number): string {
  const two = new Intl.NumberFormat(locale(), { minimumIntegerDigits: 2 });
  return `${new Intl.NumberFormat(locale()).format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}
