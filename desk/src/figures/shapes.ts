// Where states lie: their shapes (Natural Earth 1:110m, public domain, by way of world-atlas), and a dot for those too
// small for it. Coordinates are degrees: longitude, latitude.
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface Shape {
  code: string | null; // of rasid; null for land that has none
  outline: Feature<Polygon | MultiPolygon> | null; // null: only a dot
  at: [number, number]; // where lines end: the middle of the largest piece, or the dot
}

// The numbers of ISO 3166-1 that the file names shapes by, and the codes of rasid (knowledge/actors/codes.tsv has the same).
const numbered = `
  004 AFG 008 ALB 012 DZA 024 AGO 031 AZE 032 ARG 036 AUS 040 AUT 044 BHS 050 BGD 051 ARM 056 BEL 064 BTN
  068 BOL 070 BIH 072 BWA 076 BRA 084 BLZ 090 SLB 096 BRN 100 BGR 104 MMR 108 BDI 112 BLR 116 KHM 120 CMR
  124 CAN 140 CAF 144 LKA 148 TCD 152 CHL 156 CHN 158 TWN 170 COL 178 COG 180 COD 188 CRI 191 HRV 192 CUB
  196 CYP 203 CZE 204 BEN 208 DNK 214 DOM 218 ECU 222 SLV 226 GNQ 231 ETH 232 ERI 233 EST 238 FLK 242 FJI
  246 FIN 250 FRA 262 DJI 266 GAB 268 GEO 270 GMB 275 PSE 276 DEU 288 GHA 300 GRC 304 GRL 320 GTM 324 GIN
  328 GUY 332 HTI 340 HND 348 HUN 352 ISL 356 IND 360 IDN 364 IRN 368 IRQ 372 IRL 376 ISR 380 ITA 384 CIV
  388 JAM 392 JPN 398 KAZ 400 JOR 404 KEN 408 PRK 410 KOR 414 KWT 417 KGZ 418 LAO 422 LBN 426 LSO 428 LVA
  430 LBR 434 LBY 440 LTU 442 LUX 450 MDG 454 MWI 458 MYS 466 MLI 478 MRT 484 MEX 496 MNG 498 MDA 499 MNE
  504 MAR 508 MOZ 512 OMN 516 NAM 524 NPL 528 NLD 540 NCL 548 VUT 554 NZL 558 NIC 562 NER 566 NGA 578 NOR
  586 PAK 591 PAN 598 PNG 600 PRY 604 PER 608 PHL 616 POL 620 PRT 624 GNB 626 TLS 630 PRI 634 QAT 642 ROU
  643 RUS 646 RWA 682 SAU 686 SEN 688 SRB 694 SLE 703 SVK 704 VNM 705 SVN 706 SOM 710 ZAF 716 ZWE 724 ESP
  728 SSD 729 SDN 732 ESH 740 SUR 748 SWZ 752 SWE 756 CHE 760 SYR 762 TJK 764 THA 768 TGO 780 TTO 784 ARE
  788 TUN 792 TUR 795 TKM 800 UGA 804 UKR 807 MKD 818 EGY 826 GBR 834 TZA 840 USA 854 BFA 858 URY 860 UZB
  862 VEN 887 YEM 894 ZMB
`;

// Shapes that the file names by no number.
const byName: Record<string, string> = { Kosovo: 'XKX' };
const left = '010'; // Antarctica: nobody in the record acts there, and it takes a fifth of the height

// The chief place of each state and territory without a shape. Source: zone.tab of the tz database (public domain)
export const dots: Record<string, [number, number]> = {
  AND: [1.52, 42.5], ATG: [-61.8, 17.05], BHR: [50.58, 26.38], BMU: [-64.77, 32.28], BRB: [-59.62, 13.1], COM: [43.27, -11.68],
  CPV: [-23.52, 14.92], DMA: [-61.4, 15.3], FSM: [158.22, 6.97], GIB: [-5.35, 36.13], GLP: [-61.53, 16.23], GRD: [-61.75, 12.05],
  GUF: [-52.33, 4.93], GUM: [144.75, 13.47], HKG: [114.15, 22.28], KIR: [173, 1.42], KNA: [-62.72, 17.3], LCA: [-61, 14.02],
  LIE: [9.52, 47.15], MAC: [113.54, 22.2], MCO: [7.38, 43.7], MDV: [73.5, 4.17], MHL: [171.2, 7.15], MLT: [14.52, 35.9],
  MTQ: [-61.08, 14.6], MUS: [57.5, -20.17], MYT: [45.23, -12.78], NRU: [166.92, -0.52], PLW: [134.48, 7.33], REU: [55.47, -20.87],
  SGP: [103.85, 1.28], SMR: [12.47, 43.92], STP: [6.73, 0.33], SYC: [55.47, -4.67], TON: [-175.2, -21.13], TUV: [179.22, -8.52],
  VAT: [12.45, 41.9], VCT: [-61.23, 13.15], WSM: [-171.73, -13.83],
};

export const codeOf = new Map(numbered.trim().split(/\s+/).flatMap((cell, index, cells) => (index % 2 ? [] : [[cell, cells[index + 1]!] as const])));

function middle(outline: Polygon | MultiPolygon): [number, number] {
  const pieces = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const polygons = pieces.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return geoCentroid(polygons.reduce((largest, one) => (geoArea(one) > geoArea(largest) ? one : largest)));
}

// All shapes and dots, in the order of the file; loads the file, which is a chunk of its own.
export async function loadShapes(): Promise<Shape[]> {
  const atlas = (await import('world-atlas/countries-110m.json')).default as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const outlines = feature(atlas, atlas.objects.countries).features as Feature<Polygon | MultiPolygon, { name: string }>[];
  return [
    ...outlines
      .filter((outline) => outline.id !== left)
      .map((outline) => ({ code: codeOf.get(String(outline.id)) ?? byName[outline.properties.name] ?? null, outline, at: middle(outline.geometry) })),
    ...Object.entries(dots).map(([code, at]) => ({ code, outline: null, at })),
  ];
}

// Where the steps of a scale of counts begin: at most five of 1, 2, 5, 10, 20, 50... up to the greatest count.
// Example: steps(58) is [1, 5, 20]
export function steps(greatest: number): number[] {
  const round: number[] = [];
  for (let ten = 1; ten <= greatest; ten *= 10) round.push(...[ten, 2 * ten, 5 * ten].filter((one) => one <= greatest));
  const every = Math.ceil(round.length / 5);
  return round.filter((_, index) => index % every === 0);
}

// Which step a count falls into; 0 is none at all.
export function stepOf(count: number, starts: number[]): number {
  return starts.filter((start) => count >= start).length;
}
