// A text with marks that nest and cross, cut into pieces of which each lies wholly within or without every mark.
import type { Mark } from './answers';

export interface Piece {
  text: string;
  start: number; // code point
  marks: Mark[]; // that cover the piece, the widest first
  opens: Mark[]; // claims that begin here, the widest first
}

const width = (mark: Mark): number => mark.end - mark.start;

// Marks that lie outside the text are cut to it; those of no width are left out.
export function pieces(text: string, marks: Mark[]): Piece[] {
  const points = [...text];
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(points.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || width(b) - width(a));
  const borders = [...new Set([0, points.length, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  let open: Mark[] = [];
  let next = 0;
  return borders.slice(0, -1).map((start, index) => {
    open = open.filter((mark) => mark.end > start);
    const opens: Mark[] = [];
    for (let mark = inside[next]; mark && mark.start === start; mark = inside[++next]) {
      open.push(mark);
      if (mark.kind === 'claim') opens.push(mark);
    }
    return { text: points.slice(start, borders[index + 1]).join(''), start, marks: [...open], opens };
  });
}
