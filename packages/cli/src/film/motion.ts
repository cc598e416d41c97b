// How the parts of a drawing move. A drawing names them (`data-moves`) and where they turn (`data-pivot`); this says
// where each is at a moment, and nothing else does: the same moment is always the same picture.

/** A part that moves, as the page found it. */
export interface MovingPart {
  readonly moves: readonly string[];
  /** Where it turns: as the drawing says, otherwise the middle of it. In units of the part's own place. */
  readonly pivot: readonly [number, number];
  /** Whether it is part of somebody who walks along. */
  readonly isWalking: boolean;
  /** How many of them come before, so that no two swing alike. */
  readonly index: number;
}

/** What a part's attributes become. */
export interface Pose {
  readonly transform: string;
  readonly opacity: number;
}

/** A step of each leg. */
const STRIDE_SECONDS = 1.3;
/** How far somebody has come after a second, in units of the drawing: as far as the legs carry. */
const STROLL_SPEED = 44;
/** How far back somebody starts who walks, so that the drawing itself is passed on the way. */
const STROLL_FROM = -150;

/** @param seconds since the scene began */
export function poseAt({ moves, pivot, isWalking, index }: MovingPart, seconds: number): Pose {
  const swing = (period: number, phase = index * 1.7) => Math.sin((2 * Math.PI * seconds) / period + phase);
  const turn = (degrees: number) => `rotate(${figure(degrees)} ${figure(pivot[0])} ${figure(pivot[1])})`;
  const move = (x: number, y: number) => `translate(${figure(x)} ${figure(y)})`;
  const about = (scale: string) => `${move(...pivot)} scale(${scale}) ${move(-pivot[0], -pivot[1])}`;
  let transform = '';
  let opacity = 1;
  for (const name of moves) {
    switch (name) {
      case 'water':
        transform += move(18 * swing(9), 2.5 * swing(5));
        break;
      case 'bob':
        transform += `${move(0, 4 * swing(4.5, 0))} ${turn(2.4 * swing(6, 0.6))}`;
        break;
      case 'bell':
        transform += turn(11 * swing(2.4, 0));
        break;
      case 'gull':
        transform += `${move(9 * seconds, 7 * swing(5))} ${about(`1 ${figure(0.82 + 0.18 * swing(1.2))}`)}`;
        break;
      case 'cloud':
        transform += move(4 * seconds, 0);
        break;
      case 'sway':
        transform += turn(3 * swing(4));
        break;
      case 'flags':
        transform += turn(0.7 * swing(3));
        break;
      case 'hook':
        transform += move(0, 6 * swing(3.5, 0));
        break;
      case 'spin':
        transform += about(`${figure(Math.cos((2 * Math.PI * seconds) / 1.6))} 1`);
        break;
      case 'steam':
        transform += move(0, -4 * swing(3));
        opacity = 0.65 + 0.35 * swing(3, 1);
        break;
      case 'light':
        opacity = 0.86 + 0.14 * swing(3, Math.PI / 2);
        break;
      case 'tail':
        transform += turn(10 * swing(0.8, 0));
        break;
      case 'stroll':
      case 'stroll-left': {
        const way = STROLL_FROM + STROLL_SPEED * seconds;
        transform += move(name === 'stroll' ? way : -way, 0);
        break;
      }
      case 'walker':
        if (isWalking) transform += move(0, -2 * Math.abs(swing(STRIDE_SECONDS, 0)));
        break;
      case 'leg':
        if (isWalking) transform += turn(18 - 18 * swing(STRIDE_SECONDS, Math.PI / 2));
        break;
      case 'back-leg':
        if (isWalking) transform += turn(18 * swing(STRIDE_SECONDS, Math.PI / 2) - 18);
        break;
    }
  }
  return { transform, opacity };
}

/** No longer than a picture can show, so that no last digit differs between machines. */
function figure(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
