// A figure as a file: the SVG with its computed colours written into it, or a picture of that.

const drawn = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'paint-order', 'stroke-linejoin', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'direction'];

// The figure with the style of the page in its own attributes, on the page's background.
function standalone(figure: SVGSVGElement): string {
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const parts = [...copy.querySelectorAll<SVGElement>('*')];
  [...figure.querySelectorAll('*')].forEach((part, index) => {
    const style = getComputedStyle(part);
    for (const name of drawn) parts[index]!.setAttribute(name, style.getPropertyValue(name));
    parts[index]!.removeAttribute('class');
  });
  const { width, height } = figure.getBoundingClientRect();
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(ground);
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function saveSvg(figure: SVGSVGElement, name: string): void {
  offer(new Blob([standalone(figure)], { type: 'image/svg+xml' }), name + '.svg');
}

// Twice as many pixels as on the screen, for print.
export async function savePng(figure: SVGSVGElement, name: string): Promise<void> {
  const { width, height } = figure.getBoundingClientRect();
  const picture = new Image();
  picture.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(standalone(figure));
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && offer(blob, name + '.png'));
}
