// The few shapes by which figures and lists tell how an event stands.

export type Shape = 'done' | 'ahead' | 'off';

const ahead = new Set(['invited', 'announced', 'scheduled', 'postponed', 'proposed', 'planned', 'negotiated', 'applied', 'threatened', 'hypothetical', 'suspended']);
const off = new Set(['cancelled', 'denied', 'terminated', 'left', 'broken', 'lifted']);

export function shapeOf(standing: string): Shape {
  return ahead.has(standing) ? 'ahead' : off.has(standing) ? 'off' : 'done';
}

// Paths around the origin, five units wide to each side: a full disc, a ring (drawn hollow by its class), a cross.
export const shapes: Record<Shape, string> = {
  done: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z',
  ahead: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  off: 'M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5',
};
